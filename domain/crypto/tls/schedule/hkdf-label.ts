import type { Bytes } from '../../bytes/bytes.ts'
import { concatBytes } from '../../bytes/bytes.ts'
import { unsignedBytes } from '../../bytes/unsigned.ts'
import { utf8Bytes } from '../../bytes/utf8.ts'

const PREFIX = 'tls13 '

/**
 * The structure that tells one expansion of a secret from another: length, label, context.
 *
 * @param label - without `tls13 `, 249 bytes at most.
 * @param context - 255 bytes at most.
 * @param length - of the expansion, in bytes.
 * @see RFC 8446, 7.1
 */
export function hkdfLabel(label: string, context: Bytes, length: number): Bytes {
  const fullLabel = utf8Bytes(PREFIX + label)
  return concatBytes(
    unsignedBytes(length, 2),
    unsignedBytes(fullLabel.length, 1),
    fullLabel,
    unsignedBytes(context.length, 1),
    context,
  )
}
