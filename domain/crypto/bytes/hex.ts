import type { Bytes } from './bytes.ts'

/** Two lower-case digits a byte. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * @param text - an even number of hexadecimal digits.
 * @throws {RangeError} it is something else: a bug in the caller.
 */
export function hexBytes(text: string): Bytes {
  if (!/^([0-9a-f]{2})*$/i.test(text)) throw new RangeError('not an even number of hexadecimal digits')
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}
