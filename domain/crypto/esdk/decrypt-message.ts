import type { Result } from '#domain/shared/result.ts'
import type { Bytes } from '../bytes/bytes.ts'
import type { Trace } from '../trace.ts'
import type { CommitmentPolicy } from './commitment-policy.ts'
import type { EncryptionContext } from './encryption-context.ts'
import type { DecryptFailure } from './failures.ts'
import type { Keyring, OpenedDataKey } from './keyring.ts'
import type { MessageHeader } from './message.ts'

export interface DecryptOptions {
  readonly keyring: Keyring
  /** Pairs the message must carry, and the pairs it does not store. */
  readonly encryptionContext?: EncryptionContext
  /** Keys that `encryptionContext` has to bring. */
  readonly requiredEncryptionContextKeys?: readonly string[]
  readonly commitmentPolicy?: CommitmentPolicy
}

export interface DecryptedMessage {
  readonly plaintext: Bytes
  readonly header: MessageHeader
  /** All pairs that were authenticated, stored or brought along. */
  readonly encryptionContext: EncryptionContext
  readonly openedDataKey: OpenedDataKey
  readonly trace: Trace
}

/** Opens a message of up to 64 MiB; nothing is handed out before every tag and the signature hold. */
export type DecryptMessage = (
  message: Bytes,
  options: DecryptOptions,
) => Promise<Result<DecryptedMessage, DecryptFailure>>
