import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { readBase64 } from '#domain/crypto/bytes/base64.ts'
import { concatBytes, equalBytes } from '#domain/crypto/bytes/bytes.ts'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { unsignedBytes } from '#domain/crypto/bytes/unsigned.ts'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import { contextBytes } from '#domain/crypto/esdk/encryption-context.ts'
import type { EncryptionContext } from '#domain/crypto/esdk/encryption-context.ts'
import { IV_BYTES, openAesGcm, sealAesGcm } from '#domain/crypto/primitives/aes-gcm.ts'
import { deriveCallKey } from '../kms/call-key.ts'
import type { ModelKmsKey } from './state.ts'

/** KMS answers a wrong context, a changed ciphertext and a foreign one alike. */
export type KmsRefusal = 'InvalidCiphertextException' | 'IncorrectKeyException'

/** What begins every ciphertext of this model; real ones of KMS have another form, which AWS does not publish. */
const MARK = utf8Bytes('model-of-kms/1')
const NONCE_BYTES = 16

/**
 * Encrypts under a KMS key as KMS is documented to: a key of its own for every call, derived from the KMS key and a
 * nonce, AES-256-GCM, the encryption context authenticated with it, and the KMS key named in the clear part.
 *
 * The form of the result is this model's own: mark, length and id of the key, nonce, IV, ciphertext and tag.
 *
 * @param random - 28 bytes: nonce and IV.
 * @see https://docs.aws.amazon.com/kms/latest/cryptographic-details/encrypt-operation.html
 */
export async function encryptUnderKmsKey(
  key: ModelKmsKey,
  { plaintext, context, random }: { plaintext: Bytes; context: EncryptionContext; random: Bytes },
): Promise<Bytes> {
  const keyId = utf8Bytes(keyIdOf(key))
  const clear = concatBytes(MARK, unsignedBytes(keyId.length, 2), keyId, random)
  const callKey = await deriveFrom(key, random.subarray(0, NONCE_BYTES))
  const aad = concatBytes(clear, contextBytes(context))
  const sealed = await sealAesGcm(callKey, { iv: random.subarray(NONCE_BYTES), aad }, plaintext)
  return concatBytes(clear, sealed)
}

/**
 * `Decrypt`: opens what some key of the account encrypted.
 *
 * @param asked - the key that the request names.
 * @param all - every key there is: which one is meant stands in the ciphertext.
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
 */
export async function decryptUnderKmsKey(
  ciphertext: Bytes,
  { asked, all, context }: { asked: ModelKmsKey; all: readonly ModelKmsKey[]; context: EncryptionContext },
): Promise<Result<Bytes, KmsRefusal>> {
  const key = all.find((candidate) => isClearPartOf(ciphertext, candidate))
  if (!key) return fail('InvalidCiphertextException')
  if (key.arn !== asked.arn) return fail('IncorrectKeyException')
  const randomOffset = clearLength(key) - NONCE_BYTES - IV_BYTES
  const random = ciphertext.slice(randomOffset, clearLength(key))
  const aad = concatBytes(ciphertext.subarray(0, clearLength(key)), contextBytes(context))
  const callKey = await deriveFrom(key, random.subarray(0, NONCE_BYTES))
  const opened = await openAesGcm(
    callKey,
    { iv: random.slice(NONCE_BYTES), aad },
    ciphertext.slice(clearLength(key)),
  )
  return opened ? succeed(opened) : fail('InvalidCiphertextException')
}

/** How much longer than its plaintext a ciphertext of a key is, in bytes. */
function clearLength(key: ModelKmsKey): number {
  return MARK.length + 2 + keyIdOf(key).length + NONCE_BYTES + IV_BYTES
}

function isClearPartOf(ciphertext: Bytes, key: ModelKmsKey): boolean {
  const keyId = utf8Bytes(keyIdOf(key))
  const expected = concatBytes(MARK, unsignedBytes(keyId.length, 2), keyId)
  return ciphertext.length > clearLength(key) && equalBytes(ciphertext.subarray(0, expected.length), expected)
}

/** The last part of the ARN. */
function keyIdOf({ arn }: ModelKmsKey): string {
  return arn.slice(arn.lastIndexOf('/') + 1)
}

function deriveFrom({ material }: ModelKmsKey, nonce: Bytes): Promise<CryptoKey> {
  const read = readBase64(material)
  if (!read.ok) throw new TypeError('The material of a model key is base64')
  return deriveCallKey(read.value, nonce)
}
