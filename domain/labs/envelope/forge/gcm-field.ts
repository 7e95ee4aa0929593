import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { hexBytes, toHex } from '#domain/crypto/bytes/hex.ts'

/** The field of 2^128 elements in which GCM computes its tags; the leftmost bit of a block is the coefficient of x^0. */
const REDUCTION = 0xe1n << 120n
const ONE = 1n << 127n
const BLOCK_BYTES = 16

/** @param block - 16 bytes, fewer stand for as many with zeros behind. */
export function elementOf(block: Uint8Array): bigint {
  return BigInt(`0x${toHex(block).padEnd(2 * BLOCK_BYTES, '0')}`)
}

export function blockOf(element: bigint): Bytes {
  return hexBytes(element.toString(16).padStart(2 * BLOCK_BYTES, '0'))
}

/** @see NIST SP 800-38D, 6.3 */
export function multiply(left: bigint, right: bigint): bigint {
  let product = 0n
  let shifted = right
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((left >> bit) & 1n) product ^= shifted
    shifted = (shifted >> 1n) ^ (shifted & 1n ? REDUCTION : 0n)
  }
  return product
}

export function power(element: bigint, exponent: bigint): bigint {
  let result = ONE
  let square = element
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = multiply(result, square)
    square = multiply(square, square)
  }
  return result
}

/** Of any element but zero: every element to the power of 2^128 − 1 is one. */
export function inverse(element: bigint): bigint {
  return power(element, 2n ** 128n - 2n)
}

/**
 * The hash that a tag hides: of authenticated data and ciphertext, each filled up to whole blocks, and their lengths.
 *
 * @see NIST SP 800-38D, 6.4 and 7.1
 */
export function ghash(hashKey: bigint, aad: Uint8Array, ciphertext: Uint8Array): bigint {
  const lengths = (BigInt(8 * aad.length) << 64n) | BigInt(8 * ciphertext.length)
  return [...blocksOf(aad), ...blocksOf(ciphertext), lengths].reduce(
    (sum, block) => multiply(sum ^ block, hashKey),
    0n,
  )
}

function blocksOf(bytes: Uint8Array): bigint[] {
  const count = Math.ceil(bytes.length / BLOCK_BYTES)
  return Array.from({ length: count }, (_, index) =>
    elementOf(bytes.subarray(index * BLOCK_BYTES, (index + 1) * BLOCK_BYTES)),
  )
}
