/** Octets over memory of their own, as WebCrypto takes and gives them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** One after the other, in new memory. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

/**
 * Whether two byte strings are the same.
 *
 * Looks at every byte even after a difference, so that the time taken does not tell how much of a secret was right.
 */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let index = 0; index < left.length; index++) {
    difference |= (left[index] ?? 0) ^ (right[index] ?? 0)
  }
  return difference === 0
}

/** Whether the bytes from an offset on are these. */
export function beginsWith(bytes: Uint8Array, expected: Uint8Array, offset = 0): boolean {
  return expected.every((byte, index) => bytes[offset + index] === byte)
}

/** Orders byte strings as unsigned numbers from the front, a prefix first. */
export function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const shared = Math.min(left.length, right.length)
  for (let index = 0; index < shared; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
