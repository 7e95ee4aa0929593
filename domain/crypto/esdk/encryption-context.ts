/**
 * Pairs of text that are authenticated together with the data but not hidden. Keys and values are any Unicode text,
 * empty ones included.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/concepts.html#encryption-context
 */
export type EncryptionContext = Readonly<Record<string, string>>

/** Keys that begin so belong to AWS. */
export const RESERVED_PREFIX = 'aws-crypto-'

/** Under this key a signed message carries the compressed public key, in Base64. */
export const PUBLIC_KEY = 'aws-crypto-public-key'
