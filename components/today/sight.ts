/**
 * A card number and what AES-256-GCM makes of it with the key 00 01 … 1f and a nonce of twelve zero bytes; the tag is left
 * out. The test encrypts it again.
 */
export const SIGHT = {
  plaintext: '4111 1111 1111 1111',
  ciphertext: '3a8d84ef951db28c39889804291db1a8e37267',
} as const
