import type { Bytes } from '../bytes/bytes.ts'
import { concatBytes } from '../bytes/bytes.ts'
import type { HmacHash } from './hmac.ts'
import { hmac } from './hmac.ts'

/**
 * The two halves of HKDF one by one, for protocols that keep what is between them. WebCrypto offers only both in one:
 * see `hkdf.ts`.
 */

/**
 * Concentrates what is unpredictable in an input key into a key of fixed length.
 *
 * @param salt - at least one byte.
 * @returns as many bytes as the hash is long.
 * @see RFC 5869, 2.2
 */
export function hkdfExtract(hash: HmacHash, salt: Bytes, inputKey: Bytes): Promise<Bytes> {
  return hmac(hash, salt, inputKey)
}

/**
 * Stretches a key to as many bytes as are needed.
 *
 * @param pseudorandomKey - what an extraction gave.
 * @param length - in bytes, at most 255 times the hash.
 * @see RFC 5869, 2.3
 */
export async function hkdfExpand(
  hash: HmacHash,
  pseudorandomKey: Bytes,
  info: Bytes,
  length: number,
): Promise<Bytes> {
  let output: Bytes = new Uint8Array(0)
  let block: Bytes = new Uint8Array(0)
  for (let counter = 1; output.length < length; counter++) {
    block = await hmac(hash, pseudorandomKey, concatBytes(block, info, Uint8Array.of(counter)))
    output = concatBytes(output, block)
  }
  return output.slice(0, length)
}
