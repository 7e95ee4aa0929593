import type { Bytes } from '../bytes/bytes.ts'
import { concatBytes } from '../bytes/bytes.ts'
import { hexBytes } from '../bytes/hex.ts'
import { unlessNoKey, unlessRefused } from './web-crypto.ts'

/** The curves of a Diffie-Hellman exchange. */
export type AgreementCurve = 'X25519' | 'P-256'

/** One side of a Diffie-Hellman exchange. */
export interface AgreementKeyPair {
  /** X25519: 32 bytes. P-256: `04 || x || y`, 65 bytes. */
  readonly publicKey: Bytes
  /**
   * What both sides come to: the coordinate x, 32 bytes.
   *
   * @returns undefined where the other side's bytes are no public key that may be used.
   */
  agree(peerPublicKey: Bytes): Promise<Bytes | undefined>
}

/** Everything of a PKCS #8 private key for X25519 before its 32 bytes. @see RFC 8410, 7 */
const X25519_PKCS8_PREFIX = hexBytes('302e020100300506032b656e04220420')

const AGREED_BITS = 256

/** Makes a fresh pair. */
export async function createAgreementKeyPair(curve: AgreementCurve): Promise<AgreementKeyPair> {
  const generated = await crypto.subtle.generateKey(parametersOf(curve), false, ['deriveBits'])
  // The types of older engines know no pair here.
  const { publicKey, privateKey } = generated as CryptoKeyPair
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)),
    agree: (peerPublicKey) => agree(curve, privateKey, peerPublicKey),
  }
}

/**
 * The pair of an X25519 private key that is known, for a run that repeats. WebCrypto takes private keys only wrapped in
 * PKCS #8, and gives the public key of none; agreeing with the base point does.
 *
 * @param privateBytes - 32 bytes.
 * @see RFC 7748, 6.1
 */
export async function importX25519KeyPair(privateBytes: Bytes): Promise<AgreementKeyPair> {
  const pkcs8 = concatBytes(X25519_PKCS8_PREFIX, privateBytes)
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', false, ['deriveBits'])
  const publicKey = await agree('X25519', privateKey, X25519_BASE_POINT)
  if (!publicKey) throw new TypeError('the base point of X25519 was refused')
  return { publicKey, agree: (peerPublicKey) => agree('X25519', privateKey, peerPublicKey) }
}

/** @see RFC 7748, 4.1 */
const X25519_BASE_POINT: Bytes = Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 9 : 0))

/** Refuses what is no point of the curve, and an X25519 point of small order, whose result would be known to all. */
async function agree(
  curve: AgreementCurve,
  privateKey: CryptoKey,
  peerPublicKey: Bytes,
): Promise<Bytes | undefined> {
  const parameters = parametersOf(curve)
  const peer = await unlessNoKey(crypto.subtle.importKey('raw', peerPublicKey, parameters, false, []))
  if (!peer) return undefined
  const agreed = await unlessRefused(
    crypto.subtle.deriveBits({ name: parameters.name, public: peer }, privateKey, AGREED_BITS),
  )
  return agreed && new Uint8Array(agreed)
}

function parametersOf(curve: AgreementCurve): EcKeyGenParams | Algorithm {
  return curve === 'P-256' ? { name: 'ECDH', namedCurve: 'P-256' } : { name: 'X25519' }
}
