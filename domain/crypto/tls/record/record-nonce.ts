import type { Bytes } from '../../bytes/bytes.ts'
import { IV_BYTES } from '../../primitives/aes-gcm.ts'
import { unsignedBytes } from '../../bytes/unsigned.ts'

/**
 * What makes every record's encryption its own: the IV of the key, with the number of the record mixed into its end.
 *
 * @param writeIv - 12 bytes.
 * @param sequenceNumber - 0 for the first record under a key.
 * @see RFC 8446, 5.3
 */
export function recordNonce(writeIv: Bytes, sequenceNumber: number): Bytes {
  const number = unsignedBytes(sequenceNumber, IV_BYTES)
  return writeIv.map((byte, index) => byte ^ (number[index] ?? 0))
}
