import { canonicalJson } from './json.ts'

const PRIME = 0x100000001b3n
const OFFSET = 0xcbf29ce484222325n
const MASK = (1n << 64n) - 1n

/**
 * A short name for a state, so that two devices can tell whether they hold the same one: FNV-1a over the UTF-8 of its
 * canonical JSON.
 *
 * It is a tripwire, not a signature: it must also work on plain HTTP, where WebCrypto has no digest.
 *
 * @returns 16 hex digits.
 */
export function stateHash(state: unknown): string {
  return fnv1a64(new TextEncoder().encode(canonicalJson(state)))
}

/**
 * FNV-1a of 64 bits, as 16 hex digits.
 *
 * @see RFC 9923
 */
export function fnv1a64(bytes: Uint8Array): string {
  let hash = OFFSET
  for (const byte of bytes) {
    hash = ((hash ^ BigInt(byte)) * PRIME) & MASK
  }
  return hash.toString(16).padStart(16, '0')
}
