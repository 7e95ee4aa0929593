import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import type { CertificateContent } from '#domain/crypto/x509/issue-certificate.ts'
import { issueCertificate } from '#domain/crypto/x509/issue-certificate.ts'

export const SERVER_NAME = 'shop.example.com'

export const NOW = new Date('2030-06-01T00:00:00Z')

const VALIDITY = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2045-01-01T00:00:00Z') }
const EC = { name: 'ECDSA', namedCurve: 'P-256' }

/** What to change about each certificate of a chain. */
export interface ChainChanges {
  readonly root?: Partial<CertificateContent>
  readonly intermediate?: Partial<CertificateContent>
  readonly leaf?: Partial<CertificateContent>
}

/** A root, an authority below it and a server below that, all DER. */
export interface CertificateChain {
  readonly root: Bytes
  readonly intermediate: Bytes
  readonly leaf: Bytes
  /** Of the leaf. */
  readonly privateKey: CryptoKey
}

/** Issues a chain that is right but for the changes. */
export async function certificateChain(changes: ChainChanges = {}): Promise<CertificateChain> {
  const [rootKey, middleKey, leafKey] = await Promise.all([keyPair(), keyPair(), keyPair()])
  const authority = { ...VALIDITY, keyUsage: ['keyCertSign', 'cRLSign'] as const }
  const root: CertificateContent = {
    ...authority,
    subject: 'Practice Root',
    issuer: 'Practice Root',
    serialNumber: '01',
    publicKey: rootKey.publicKey,
    basicConstraints: { isCa: true },
    ...changes.root,
  }
  const intermediate: CertificateContent = {
    ...authority,
    subject: 'Practice Authority',
    issuer: 'Practice Root',
    serialNumber: '02',
    publicKey: middleKey.publicKey,
    basicConstraints: { isCa: true, pathLength: 0 },
    ...changes.intermediate,
  }
  const leaf: CertificateContent = {
    ...VALIDITY,
    subject: SERVER_NAME,
    issuer: 'Practice Authority',
    serialNumber: '03',
    publicKey: leafKey.publicKey,
    basicConstraints: { isCa: false },
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: ['serverAuth'],
    names: [SERVER_NAME],
    ...changes.leaf,
  }
  return {
    root: await issueCertificate(root, rootKey.privateKey),
    intermediate: await issueCertificate(intermediate, rootKey.privateKey),
    leaf: await issueCertificate(leaf, middleKey.privateKey),
    privateKey: leafKey.privateKey,
  }
}

function keyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(EC, true, ['sign', 'verify'])
}

export function toPem(der: Bytes, label = 'CERTIFICATE'): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
