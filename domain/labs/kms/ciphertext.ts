import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { concatBytes, equalBytes } from '#domain/crypto/bytes/bytes.ts'
import { hexBytes, toHex } from '#domain/crypto/bytes/hex.ts'
import { readUnsigned, unsignedBytes } from '#domain/crypto/bytes/unsigned.ts'
import { readUtf8, utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import { contextBytes } from '#domain/crypto/esdk/encryption-context.ts'
import type { EncryptionContext } from '#domain/crypto/esdk/encryption-context.ts'
import { IV_BYTES, openAesGcm, sealAesGcm, TAG_BYTES } from '#domain/crypto/primitives/aes-gcm.ts'
import { deriveCallKey } from './call-key.ts'

/** What begins every ciphertext of this model; real ones of KMS have another form, which AWS does not publish. */
const MARK = utf8Bytes('model-of-kms/2')
const MATERIAL_ID_BYTES = 32
const NONCE_BYTES = 16

/** Bytes of chance that one encryption takes: nonce and IV. */
export const CALL_RANDOM_BYTES = NONCE_BYTES + IV_BYTES

/** What a ciphertext says in the clear. */
export interface CiphertextHead {
  readonly keyId: string
  /** Which of the key's materials made it, in hexadecimal. */
  readonly materialId: string
  /** Everything in front of the encrypted part, authenticated with it. */
  readonly clear: Bytes
}

/**
 * Encrypts as KMS is documented to: under a key for this call alone, AES-256-GCM, with the clear part and the encryption
 * context authenticated. The clear part names key and material, so that old ciphertexts find their old material.
 *
 * @param secret - the material, 32 bytes.
 * @param random - `CALL_RANDOM_BYTES`.
 * @returns mark, length and id of the key, id of the material, nonce, IV, ciphertext and tag.
 * @see https://docs.aws.amazon.com/kms/latest/cryptographic-details/encrypt-operation.html
 */
export async function sealUnderMaterial(
  { keyId, materialId, secret }: { keyId: string; materialId: string; secret: Bytes },
  { plaintext, context, random }: { plaintext: Bytes; context: EncryptionContext; random: Bytes },
): Promise<Bytes> {
  const id = utf8Bytes(keyId)
  const clear = concatBytes(MARK, unsignedBytes(id.length, 2), id, hexBytes(materialId), random)
  const callKey = await deriveCallKey(secret, random.slice(0, NONCE_BYTES))
  const aad = concatBytes(clear, contextBytes(context))
  const iv = random.slice(NONCE_BYTES)
  return concatBytes(clear, await sealAesGcm(callKey, { iv, aad }, plaintext))
}

/** Reads what a ciphertext says in the clear; undefined where it has not this model's form. */
export function readHead(ciphertext: Bytes): CiphertextHead | undefined {
  if (!equalBytes(ciphertext.subarray(0, MARK.length), MARK)) return undefined
  const idAt = MARK.length + 2
  if (ciphertext.length < idAt) return undefined
  const materialAt = idAt + readUnsigned(ciphertext, MARK.length, 2)
  const sealedAt = materialAt + MATERIAL_ID_BYTES + CALL_RANDOM_BYTES
  if (ciphertext.length < sealedAt + TAG_BYTES) return undefined
  const keyId = readUtf8(ciphertext.slice(idAt, materialAt))
  if (keyId === undefined) return undefined
  const materialId = toHex(ciphertext.subarray(materialAt, materialAt + MATERIAL_ID_BYTES))
  return { keyId, materialId, clear: ciphertext.slice(0, sealedAt) }
}

/**
 * Opens a ciphertext.
 *
 * @param clear - the clear part, as `readHead` gave it.
 * @returns undefined where material, context or a byte is another; which of them cannot be known.
 */
export async function openUnderMaterial(
  ciphertext: Bytes,
  { clear, secret, context }: { clear: Bytes; secret: Bytes; context: EncryptionContext },
): Promise<Bytes | undefined> {
  const random = clear.slice(-CALL_RANDOM_BYTES)
  const callKey = await deriveCallKey(secret, random.slice(0, NONCE_BYTES))
  const aad = concatBytes(clear, contextBytes(context))
  return openAesGcm(callKey, { iv: random.slice(NONCE_BYTES), aad }, ciphertext.slice(clear.length))
}
