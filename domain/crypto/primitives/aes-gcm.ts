import type { Bytes } from '../bytes/bytes.ts'
import { unlessRefused } from './web-crypto.ts'

/** Of the authentication tag, which WebCrypto appends to the ciphertext. */
export const TAG_BYTES = 16

/** Of the initialization vector. */
export const IV_BYTES = 12

/** What AES-GCM takes besides the key and the text. */
export interface GcmParameters {
  /** 12 bytes, never twice under one key. */
  readonly iv: Bytes
  /** Authenticated, not encrypted. */
  readonly aad: Bytes
}

/**
 * Makes an AES-GCM key usable in both directions.
 *
 * @param keyBytes - 16, 24 or 32 bytes.
 * @returns undefined where the browser refuses the length: Chromium has no AES-192.
 */
export function importAesGcmKey(keyBytes: Bytes): Promise<CryptoKey | undefined> {
  return unlessRefused(crypto.subtle.importKey('raw', keyBytes, 'AES-GCM', false, ['encrypt', 'decrypt']))
}

/**
 * Encrypts and authenticates.
 *
 * @returns ciphertext, as long as the plaintext, and tag, 16 bytes, in one piece.
 * @see NIST SP 800-38D, 7.1
 */
export async function sealAesGcm(
  key: CryptoKey,
  { iv, aad }: GcmParameters,
  plaintext: Bytes,
): Promise<Bytes> {
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, plaintext)
  return new Uint8Array(sealed)
}

/**
 * Verifies and decrypts.
 *
 * @param sealed - ciphertext and tag in one piece.
 * @returns undefined where the tag does not fit key, IV, AAD and ciphertext; it cannot be known which of them differs.
 * @see NIST SP 800-38D, 7.2
 */
export async function openAesGcm(
  key: CryptoKey,
  { iv, aad }: GcmParameters,
  sealed: Bytes,
): Promise<Bytes | undefined> {
  const plaintext = await unlessRefused(
    crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, sealed),
  )
  return plaintext && new Uint8Array(plaintext)
}
