import type { Bytes } from '../bytes/bytes.ts'
import { concatBytes } from '../bytes/bytes.ts'

/**
 * ECDSA signatures in the two forms in use: WebCrypto's `r || s`, each as long as a coordinate, and the DER sequence of
 * two integers that AWS, TLS and X.509 carry.
 */

const SEQUENCE = 0x30
const INTEGER = 0x02
const SIGN_BIT = 0x80

/** @see RFC 3279, 2.2.3 */
export function signatureToDer(signature: Bytes): Bytes {
  const half = signature.length / 2
  const integers = concatBytes(derInteger(signature.subarray(0, half)), derInteger(signature.subarray(half)))
  return concatBytes(Uint8Array.of(SEQUENCE, integers.length), integers)
}

/** The shortest form: no leading zeros, but one where the number would look negative. */
function derInteger(unsigned: Uint8Array): Bytes {
  const firstUsed = unsigned.findIndex((byte) => byte !== 0)
  const digits = unsigned.subarray(firstUsed === -1 ? unsigned.length - 1 : firstUsed)
  const isNegative = ((digits[0] ?? 0) & SIGN_BIT) !== 0
  const content = isNegative ? concatBytes(Uint8Array.of(0), digits) : digits
  return concatBytes(Uint8Array.of(INTEGER, content.length), content)
}

/**
 * Reads a signature and takes exactly one form of it. A lenient reader lets changed bytes through: a length in its long
 * form, a needless zero, something after the end.
 *
 * @param coordinateBytes - 32 for P-256, 48 for P-384; lengths then always fit in one byte.
 * @returns `r || s`, or undefined where the bytes are not the one DER form of two numbers so long.
 * @see ITU-T X.690, 10.1 and 8.3
 */
export function signatureFromDer(der: Uint8Array, coordinateBytes: number): Bytes | undefined {
  if (der[0] !== SEQUENCE || der[1] !== der.length - 2) return undefined
  const r = readInteger(der.subarray(2), coordinateBytes)
  if (!r) return undefined
  const afterR = der.subarray(2 + r.bytesRead)
  const s = readInteger(afterR, coordinateBytes)
  if (!s || s.bytesRead !== afterR.length) return undefined
  return concatBytes(r.value, s.value)
}

function readInteger(
  der: Uint8Array,
  coordinateBytes: number,
): { readonly value: Bytes; readonly bytesRead: number } | undefined {
  const length = der[1] ?? 0
  const content = der.subarray(2, 2 + length)
  if (der[0] !== INTEGER || content.length !== length || !isShortestUnsigned(content)) return undefined
  const digits = content[0] === 0 ? content.subarray(1) : content
  if (digits.length > coordinateBytes) return undefined
  const value = new Uint8Array(coordinateBytes)
  value.set(digits, coordinateBytes - digits.length)
  return { value, bytesRead: 2 + length }
}

/** Whether an integer is not negative and has no zero in front that it does not need. */
function isShortestUnsigned(content: Uint8Array): boolean {
  const [first, second = SIGN_BIT] = content
  if (first === undefined || (first & SIGN_BIT) !== 0) return false
  return first !== 0 || (second & SIGN_BIT) !== 0
}
