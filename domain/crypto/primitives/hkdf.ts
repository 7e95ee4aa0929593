import type { Bytes } from '../bytes/bytes.ts'

/** The inputs of HKDF by the names of the RFC; `inputKey` is its IKM. */
export interface HkdfInput {
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512'
  readonly inputKey: Bytes
  /** Empty stands for as many zeros as the hash is long. */
  readonly salt: Bytes
  /** 1,024 bytes at most: Node 20 takes no more. */
  readonly info: Bytes
}

/**
 * Derives key bytes from a key (extract and expand in one).
 *
 * @param length - in bytes.
 * @see RFC 5869
 */
export async function hkdf({ hash, inputKey, salt, info }: HkdfInput, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', inputKey, 'HKDF', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash, salt, info }, key, 8 * length))
}
