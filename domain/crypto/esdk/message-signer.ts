import type { Bytes } from '../bytes/bytes.ts'

/**
 * The key pair that signs one message and is then forgotten.
 *
 * WebCrypto can derive neither the pair nor the signature from a seed. Whoever has to repeat a message byte for byte
 * hands in a signer that answers with what was recorded.
 */
export interface MessageSigner {
  /** A point of the suite's curve, compressed as in SEC 1, 2.3.3: 33 or 49 bytes. */
  readonly compressedPublicKey: Bytes
  /** The ECDSA signature of header and body, DER, 104 bytes at most. */
  sign(headerAndBody: Bytes): Promise<Bytes>
}
