import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { concatBytes } from '#domain/crypto/bytes/bytes.ts'
import { unsignedBytes } from '#domain/crypto/bytes/unsigned.ts'
import { utf8Bytes } from '#domain/crypto/bytes/utf8.ts'
import { importAesGcmKey } from '#domain/crypto/primitives/aes-gcm.ts'
import { hmac } from '#domain/crypto/primitives/hmac.ts'

/**
 * A key for one call of KMS, from the material and a nonce: key derivation in counter mode with HMAC-SHA-256, one block.
 *
 * @param material - 32 bytes.
 * @param nonce - 16 bytes, drawn for the call.
 * @see NIST SP 800-108 revision 1, 4.1
 */
export async function deriveCallKey(material: Bytes, nonce: Bytes): Promise<CryptoKey> {
  const label = utf8Bytes('call key')
  const input = concatBytes(unsignedBytes(1, 4), label, Uint8Array.of(0), nonce, unsignedBytes(256, 4))
  const derived = await importAesGcmKey(await hmac('SHA-256', material, input))
  if (!derived) throw new TypeError('AES-256 is always there')
  return derived
}
