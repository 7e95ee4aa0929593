import type { Bytes } from '../bytes/bytes.ts'

/** The hashes of HMAC and of what is built on it. */
export type HmacHash = 'SHA-256' | 'SHA-384'

/**
 * Authenticates a message with a key.
 *
 * @param key - at least one byte: WebCrypto takes no empty one.
 * @returns as many bytes as the hash is long.
 * @see RFC 2104
 */
export async function hmac(hash: HmacHash, key: Bytes, message: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message))
}
