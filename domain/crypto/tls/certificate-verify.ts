import type { Bytes } from '../bytes/bytes.ts'
import { concatBytes } from '../bytes/bytes.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import { signatureFromDer, signatureToDer } from '../primitives/signature-der.ts'
import { unlessNoKey, unlessRefused } from '../primitives/web-crypto.ts'
import type { Sender } from './schedule/derivation.ts'
import type { SignatureScheme } from './signature-scheme.ts'
import { schemeParameters } from './signature-scheme.ts'

const SPACE = 0x20
const SPACES = 64

/**
 * What CertificateVerify signs: spaces, who signs and for what, a zero, and the transcript hash. Nothing that is signed
 * for another purpose looks like it.
 *
 * @param transcriptHash - of ClientHello to Certificate.
 * @see RFC 8446, 4.4.3
 */
export function certificateVerifyContent(sender: Sender, transcriptHash: Bytes): Bytes {
  return concatBytes(
    new Uint8Array(SPACES).fill(SPACE),
    utf8Bytes(`TLS 1.3, ${sender} CertificateVerify`),
    Uint8Array.of(0),
    transcriptHash,
  )
}

/** A signature with the key it is held against. */
export interface CertificateSignature {
  readonly scheme: SignatureScheme
  /** DER of SubjectPublicKeyInfo. */
  readonly subjectPublicKeyInfo: Bytes
  readonly content: Bytes
  /** As on the wire. */
  readonly signature: Bytes
}

/** Whether a signature holds. A key that does not fit the scheme holds nothing. @see RFC 8446, 4.4.3 */
export async function verifyCertificateSignature({
  scheme,
  subjectPublicKeyInfo,
  content,
  signature,
}: CertificateSignature): Promise<boolean> {
  const { importAs, verifyAs, ecdsaHalfBytes } = schemeParameters(scheme)
  const raw = ecdsaHalfBytes ? signatureFromDer(signature, ecdsaHalfBytes) : signature
  const key = await unlessNoKey(
    crypto.subtle.importKey('spki', subjectPublicKeyInfo, importAs, false, ['verify']),
  )
  if (!raw || !key) return false
  return (await unlessRefused(crypto.subtle.verify(verifyAs, key, raw, content))) ?? false
}

/**
 * Signs with a private key of WebCrypto.
 *
 * @param privateKey - fits the scheme.
 * @returns the signature as on the wire: DER for ECDSA.
 */
export async function signCertificateVerify(
  scheme: SignatureScheme,
  privateKey: CryptoKey,
  content: Bytes,
): Promise<Bytes> {
  const { verifyAs, ecdsaHalfBytes } = schemeParameters(scheme)
  const signature = new Uint8Array(await crypto.subtle.sign(verifyAs, privateKey, content))
  return ecdsaHalfBytes ? signatureToDer(signature) : signature
}
