import { describe, expect, test } from 'vitest'
import { toHex } from '../bytes/hex.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import {
  certificateVerifyContent,
  signCertificateVerify,
  verifyCertificateSignature,
} from './certificate-verify.ts'
import type { SignatureScheme } from './signature-scheme.ts'

const RSA = { modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) }

const KEYS = {
  ecdsa_secp256r1_sha256: { name: 'ECDSA', namedCurve: 'P-256' },
  ecdsa_secp384r1_sha384: { name: 'ECDSA', namedCurve: 'P-384' },
  rsa_pss_rsae_sha256: { name: 'RSA-PSS', hash: 'SHA-256', ...RSA },
  rsa_pss_rsae_sha512: { name: 'RSA-PSS', hash: 'SHA-512', ...RSA },
} as const

async function signed(scheme: keyof typeof KEYS) {
  const generated = await crypto.subtle.generateKey(KEYS[scheme], false, ['sign', 'verify'])
  const { publicKey, privateKey } = generated as CryptoKeyPair
  const content = certificateVerifyContent('server', new Uint8Array(32))
  return {
    scheme: scheme as SignatureScheme,
    content,
    subjectPublicKeyInfo: new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
    signature: await signCertificateVerify(scheme, privateKey, content),
  }
}

describe('CertificateVerify', () => {
  test('signs 64 spaces, who signs for what, a zero and the transcript hash', () => {
    const content = certificateVerifyContent('client', utf8Bytes('hash'))
    expect(toHex(content)).toBe(
      '20'.repeat(64) +
        toHex(utf8Bytes('TLS 1.3, client CertificateVerify')) +
        '00' +
        toHex(utf8Bytes('hash')),
    )
  })

  test.each(Object.keys(KEYS) as (keyof typeof KEYS)[])(
    'holds with %s, and not when changed',
    async (scheme) => {
      const genuine = await signed(scheme)
      expect(await verifyCertificateSignature(genuine)).toBe(true)
      const content = certificateVerifyContent('client', new Uint8Array(32))
      expect(await verifyCertificateSignature({ ...genuine, content })).toBe(false)
      const signature = genuine.signature.slice()
      signature[signature.length - 1]! ^= 1
      expect(await verifyCertificateSignature({ ...genuine, signature })).toBe(false)
    },
  )

  test('does not hold for a key of another kind, or for none', async () => {
    const genuine = await signed('ecdsa_secp256r1_sha256')
    for (const scheme of ['ecdsa_secp384r1_sha384', 'rsa_pss_rsae_sha256'] as const) {
      expect(await verifyCertificateSignature({ ...genuine, scheme })).toBe(false)
    }
    const subjectPublicKeyInfo = utf8Bytes('no key')
    expect(await verifyCertificateSignature({ ...genuine, subjectPublicKeyInfo })).toBe(false)
  })
})
