import type { Bytes } from './bytes.ts'

/**
 * A whole number as bytes in network order, as the tables of AWS and the RFCs print them.
 *
 * @param length - 1 to 12 bytes; the value fits in them.
 * @throws {RangeError} the value is no whole number of so many bytes: a bug in the caller.
 */
export function unsignedBytes(value: number, length: number): Bytes {
  const bytes = new Uint8Array(length)
  writeUnsigned(bytes, value, 0, length)
  return bytes
}

/**
 * Fills so many bytes, zeros so far, with a number.
 *
 * @throws {RangeError} the number is not whole or does not fit: a bug in the caller.
 */
export function writeUnsigned(bytes: Uint8Array, value: number, start: number, length: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 2 ** (8 * length)) {
    throw new RangeError(`${value} is not a whole number of ${length} bytes`)
  }
  let rest = value
  for (let index = start + length - 1; rest > 0; index--) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
}

/** The number that some of the bytes stand for; beyond 2^53 the nearest number a double holds. */
export function readUnsigned(bytes: Uint8Array, start = 0, length = bytes.length - start): number {
  let value = 0
  for (let index = start; index < start + length; index++) value = value * 256 + (bytes[index] ?? 0)
  return value
}
