import type { HmacHash } from '../primitives/hmac.ts'

/**
 * The encryption of records and the hash of the key schedule.
 *
 * @see RFC 8446, B.4
 */
export interface CipherSuite {
  readonly name: CipherSuiteName
  /** Two bytes on the wire. */
  readonly value: number
  readonly hash: HmacHash
  /** Of the hash, and so of every secret. */
  readonly hashBytes: 32 | 48
  /** Of the key of AES-GCM. */
  readonly keyBytes: 16 | 32
}

const CIPHER_SUITES = {
  TLS_AES_128_GCM_SHA256: { value: 0x1301, hash: 'SHA-256', hashBytes: 32, keyBytes: 16 },
  TLS_AES_256_GCM_SHA384: { value: 0x1302, hash: 'SHA-384', hashBytes: 48, keyBytes: 32 },
} as const

export type CipherSuiteName = keyof typeof CIPHER_SUITES

export const CIPHER_SUITE_NAMES = Object.keys(CIPHER_SUITES) as readonly CipherSuiteName[]

export function cipherSuite(name: CipherSuiteName): CipherSuite {
  return { name, ...CIPHER_SUITES[name] }
}

/** The suite of a value, or undefined where it is none that this engine has. */
export function findCipherSuite(value: number): CipherSuite | undefined {
  const name = CIPHER_SUITE_NAMES.find((candidate) => CIPHER_SUITES[candidate].value === value)
  return name && cipherSuite(name)
}
