import type { Result } from '#domain/shared/result.ts'
import type { Bytes } from '../bytes/bytes.ts'
import type { TracedBytes } from '../trace.ts'
import type { EncryptionSuiteId } from './algorithm-suite.ts'
import type { CommitmentPolicy } from './commitment-policy.ts'
import type { EncryptionContext } from './encryption-context.ts'
import type { EncryptFailure } from './failures.ts'
import type { Keyring } from './keyring.ts'
import type { ContentType, MessageHeader } from './message.ts'
import type { MessageSigner } from './message-signer.ts'
import type { RandomBytes } from './random-bytes.ts'

export interface EncryptOptions {
  readonly keyring: Keyring
  readonly randomBytes: RandomBytes
  /** `0578` unless given. */
  readonly algorithmSuiteId?: EncryptionSuiteId
  /** Empty unless given. */
  readonly encryptionContext?: EncryptionContext
  /** Keys of pairs that are authenticated but not stored: whoever decrypts has to bring them. */
  readonly requiredEncryptionContextKeys?: readonly string[]
  /** Frames of 4096 bytes unless given. */
  readonly contentType?: ContentType
  readonly commitmentPolicy?: CommitmentPolicy
  /** A fresh key pair unless given; only suites with a signature ask for it. */
  readonly signer?: MessageSigner
}

export interface EncryptedMessage extends TracedBytes {
  readonly header: MessageHeader
  /** What the keyring gave: for pictures; forget it otherwise. */
  readonly dataKey: Bytes
}

/** Encrypts up to 64 MiB into one message. */
export type EncryptMessage = (
  plaintext: Bytes,
  options: EncryptOptions,
) => Promise<Result<EncryptedMessage, EncryptFailure>>
