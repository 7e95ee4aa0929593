import { toBase64 } from '#domain/crypto/bytes/base64.ts'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import { hexBytes } from '#domain/crypto/bytes/hex.ts'
import {
  certificateVerifyContent,
  verifyCertificateSignature,
} from '#domain/crypto/tls/certificate-verify.ts'
import { readHandshake } from '#domain/crypto/tls/messages/handshake-codec.ts'
import { findSignatureScheme } from '#domain/crypto/tls/signature-scheme.ts'
import type { PublishedTrace } from './published-trace.ts'

/** Whether a CertificateVerify is signed by the trace's key over the messages before it. */
export async function signatureHolds(
  { serverCertificateRsa }: PublishedTrace,
  message: Bytes,
  transcriptHash: Bytes,
): Promise<boolean> {
  const read = readHandshake(message)
  if (read.fault || read.message.type !== 'certificate_verify') return false
  const { algorithm, signature } = read.message.body
  const scheme = findSignatureScheme(algorithm)
  if (!scheme) return false
  return verifyCertificateSignature({
    scheme,
    subjectPublicKeyInfo: await publicKeyInfo(serverCertificateRsa),
    content: certificateVerifyContent('server', transcriptHash),
    signature,
  })
}

async function publicKeyInfo({ n, e }: PublishedTrace['serverCertificateRsa']): Promise<Bytes> {
  const key = await crypto.subtle.importKey(
    'jwk',
    { kty: 'RSA', n: base64Url(n), e: base64Url(e) },
    { name: 'RSA-PSS', hash: 'SHA-256' },
    true,
    ['verify'],
  )
  return new Uint8Array(await crypto.subtle.exportKey('spki', key))
}

function base64Url(hex: string): string {
  return toBase64(hexBytes(hex)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
