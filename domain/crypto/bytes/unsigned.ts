import type { Bytes } from './bytes.ts'

/** Whole numbers as bytes in network order, as the tables of AWS and the RFCs print them. */

/**
 * @param length - 1 to 12 bytes; the value fits in them.
 * @throws {RangeError} the value is no whole number of so many bytes: a bug in the caller.
 */
export function unsignedBytes(value: number, length: number): Bytes {
  const bytes = new Uint8Array(length)
  writeUnsigned(bytes, value)
  return bytes
}

/**
 * Fills some bytes, zeros so far, with a number.
 *
 * @throws {RangeError} the number is not whole or does not fit: a bug in the caller.
 */
export function writeUnsigned(bytes: Uint8Array, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 2 ** (8 * bytes.length)) {
    throw new RangeError(`${value} is not a whole number of ${bytes.length} bytes`)
  }
  let rest = value
  for (let index = bytes.length - 1; rest > 0; index--) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
}

/** The number that some bytes stand for; beyond 2^53 the nearest number a double holds. */
export function readUnsigned(bytes: Uint8Array): number {
  let value = 0
  for (const byte of bytes) value = value * 256 + byte
  return value
}
