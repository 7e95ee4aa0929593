import type { Bytes } from '../bytes/bytes.ts'
import { unlessRefused } from './web-crypto.ts'

/** The hash of the label and of MGF1, one for both. */
export type OaepHash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

/**
 * Encrypts a few bytes under a public key; never twice to the same ciphertext.
 *
 * @returns undefined where the bytes are too many for the key: of 2048 bits with SHA-256 it takes 190.
 * @see RFC 8017, 7.1.1
 */
export async function sealRsaOaep(publicKey: CryptoKey, plaintext: Bytes): Promise<Bytes | undefined> {
  const ciphertext = await unlessRefused(crypto.subtle.encrypt('RSA-OAEP', publicKey, plaintext))
  return ciphertext && new Uint8Array(ciphertext)
}

/**
 * @returns undefined where the ciphertext was not made for this key, or was changed.
 * @see RFC 8017, 7.1.2
 */
export async function openRsaOaep(privateKey: CryptoKey, ciphertext: Bytes): Promise<Bytes | undefined> {
  const plaintext = await unlessRefused(crypto.subtle.decrypt('RSA-OAEP', privateKey, ciphertext))
  return plaintext && new Uint8Array(plaintext)
}

/** @param spki - the public key as DER, what stands in a PEM file between BEGIN PUBLIC KEY and END PUBLIC KEY. */
export function importOaepPublicKey(spki: Bytes, hash: OaepHash): Promise<CryptoKey> {
  return crypto.subtle.importKey('spki', spki, { name: 'RSA-OAEP', hash }, true, ['encrypt'])
}

/** @param pkcs8 - the private key as DER, between BEGIN PRIVATE KEY and END PRIVATE KEY. */
export function importOaepPrivateKey(pkcs8: Bytes, hash: OaepHash): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: 'RSA-OAEP', hash }, false, ['decrypt'])
}
