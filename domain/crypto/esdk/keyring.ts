import type { Result } from '#domain/shared/result.ts'
import type { Bytes } from '../bytes/bytes.ts'
import type { AlgorithmSuite } from './algorithm-suite.ts'
import type { EncryptionContext } from './encryption-context.ts'

/** A data key as it stands in the header: wrapped, with what its keyring needs to find the wrapping key again. */
export interface EncryptedDataKey {
  /** `aws-kms`, or the key namespace of a raw keyring. */
  readonly keyProviderId: string
  /** The ARN of a KMS key; for raw keyrings the key name and what else they need. */
  readonly keyProviderInformation: Bytes
  readonly ciphertext: Bytes
}

/** What a keyring is given to wrap a data key for a new message. */
export interface EncryptionRequest {
  readonly algorithmSuite: AlgorithmSuite
  /** Complete, with the public key of a signed message and with the pairs that the header leaves out. */
  readonly encryptionContext: EncryptionContext
  /** Absent for the keyring that makes the data key: the only one, or the generator of a multi-keyring. */
  readonly dataKey?: Bytes
}

/** A data key in the clear and wrapped, once or several times. */
export interface DataKeyMaterials {
  /** As long as the suite says. */
  readonly dataKey: Bytes
  readonly encryptedDataKeys: readonly EncryptedDataKey[]
}

/** Why a keyring could not give or wrap a data key. */
export interface KeyringFailure {
  readonly code: 'keyring-failed'
  /** The provider that failed, as `aws-kms`. */
  readonly keyProviderId: string
  /** For a KMS keyring the name of the error, as `AccessDeniedException`. */
  readonly reason: string
}

/** What a keyring is given to open a message. */
export interface DecryptionRequest {
  readonly algorithmSuite: AlgorithmSuite
  readonly encryptionContext: EncryptionContext
  /** All of the message, in its order. */
  readonly encryptedDataKeys: readonly EncryptedDataKey[]
}

/** The data key, and which of the encrypted data keys it came out of. */
export interface OpenedDataKey {
  readonly dataKey: Bytes
  /** From 0. */
  readonly index: number
}

/** Why one encrypted data key stayed closed. A keyring says nothing about those of other providers. */
export interface DataKeyRefusal {
  /** Of the encrypted data key in the message, from 0. */
  readonly index: number
  readonly keyProviderId: string
  /** For a KMS keyring the name of the error; raw keyrings answer `tag-mismatch` or `wrong-length`, and so on. */
  readonly reason: string
}

/**
 * Makes, wraps and opens data keys.
 *
 * A keyring never throws for what a message or a service may do; it answers with a failure.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/choose-keyring.html
 */
export interface Keyring {
  onEncrypt(request: EncryptionRequest): Promise<Result<DataKeyMaterials, KeyringFailure>>
  onDecrypt(request: DecryptionRequest): Promise<Result<OpenedDataKey, readonly DataKeyRefusal[]>>
}
