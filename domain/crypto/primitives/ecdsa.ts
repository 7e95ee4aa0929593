import type { Bytes } from '../bytes/bytes.ts'
import type { NistCurve } from './ec-point.ts'
import { compressPoint, coordinateBytes, decompressPoint } from './ec-point.ts'
import { signatureFromDer, signatureToDer } from './signature-der.ts'

/** A curve and the hash of what is signed. */
export interface EcdsaAlgorithm {
  readonly curve: NistCurve
  readonly hash: 'SHA-256' | 'SHA-384'
}

/** A fresh private key that can do nothing but sign, and its public key, compressed. */
export interface EcdsaSigner {
  readonly compressedPublicKey: Bytes
  sign(message: Bytes): Promise<Bytes>
}

/** Makes a key pair. Each signature differs, even of the same message: WebCrypto draws a random number for it. */
export async function createEcdsaSigner({ curve, hash }: EcdsaAlgorithm): Promise<EcdsaSigner> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: curve },
    false,
    ['sign', 'verify'],
  )
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  return {
    compressedPublicKey: compressPoint(point),
    sign: async (message) =>
      signatureToDer(new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash }, privateKey, message))),
  }
}

/** A public key and what it is held against. */
export interface SignedMessage {
  readonly compressedPublicKey: Uint8Array
  readonly message: Bytes
  /** DER. */
  readonly signature: Uint8Array
}

/** Whether a signature holds. What is no point of the curve or no strict DER holds nothing. */
export async function verifyEcdsa(
  { curve, hash }: EcdsaAlgorithm,
  { compressedPublicKey, message, signature }: SignedMessage,
): Promise<boolean> {
  const point = decompressPoint(curve, compressedPublicKey)
  const halves = signatureFromDer(signature, coordinateBytes(curve))
  if (!point || !halves) return false
  const parameters = { name: 'ECDSA', namedCurve: curve }
  const publicKey = await crypto.subtle.importKey('raw', point, parameters, false, ['verify'])
  return crypto.subtle.verify({ name: 'ECDSA', hash }, publicKey, halves, message)
}
