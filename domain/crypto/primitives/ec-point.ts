import type { Bytes } from '../bytes/bytes.ts'
import { concatBytes } from '../bytes/bytes.ts'
import { hexBytes, toHex } from '../bytes/hex.ts'

export type NistCurve = 'P-256' | 'P-384'

/** The prime of the field and the coefficient b of y² = x³ - 3x + b. @see FIPS 186-4, D.1.2.3 and D.1.2.4 */
const CURVES = {
  'P-256': {
    coordinateBytes: 32,
    prime: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  'P-384': {
    coordinateBytes: 48,
    prime: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
} as const

const COMPRESSED_EVEN = 2
const COMPRESSED_ODD = 3
const UNCOMPRESSED = 4

/** Of one coordinate, and of each half of a signature. */
export function coordinateBytes(curve: NistCurve): number {
  return CURVES[curve].coordinateBytes
}

/**
 * Leaves of a point x and whether y is odd.
 *
 * @param point - `04 || x || y`, as WebCrypto exports a public key.
 * @see SEC 1 version 2.0, 2.3.3
 */
export function compressPoint(point: Bytes): Bytes {
  const length = (point.length - 1) / 2
  const isOdd = ((point.at(-1) ?? 0) & 1) === 1
  return concatBytes(Uint8Array.of(isOdd ? COMPRESSED_ODD : COMPRESSED_EVEN), point.subarray(1, 1 + length))
}

/**
 * Finds y again. The standard leaves it open whether WebCrypto takes compressed points.
 *
 * @returns `04 || x || y`, or undefined where the bytes are no compressed point of the curve.
 * @see SEC 1 version 2.0, 2.3.4
 */
export function decompressPoint(curve: NistCurve, compressed: Uint8Array): Bytes | undefined {
  const { coordinateBytes: length, prime, b } = CURVES[curve]
  const [form] = compressed
  if (compressed.length !== 1 + length) return undefined
  if (form !== COMPRESSED_EVEN && form !== COMPRESSED_ODD) return undefined
  const x = BigInt(`0x${toHex(compressed.subarray(1))}`)
  if (x >= prime) return undefined
  const square = modulo(x ** 3n - 3n * x + b, prime)
  // Both primes leave 3 when divided by 4, so this power is a root wherever there is one.
  const root = powerModulo(square, (prime + 1n) / 4n, prime)
  if (modulo(root * root, prime) !== square) return undefined
  const isOdd = form === COMPRESSED_ODD
  const y = (root % 2n === 1n) === isOdd ? root : prime - root
  return concatBytes(
    Uint8Array.of(UNCOMPRESSED),
    compressed.subarray(1),
    hexBytes(y.toString(16).padStart(2 * length, '0')),
  )
}

function modulo(value: bigint, prime: bigint): bigint {
  return ((value % prime) + prime) % prime
}

function powerModulo(base: bigint, exponent: bigint, prime: bigint): bigint {
  let result = 1n
  let square = base
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}
