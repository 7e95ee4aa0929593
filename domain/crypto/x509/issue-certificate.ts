// The library's parts find each other by metadata, so this comes before it.
import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'
import type { Extension } from '@peculiar/x509'
import type { Bytes } from '../bytes/bytes.ts'
import type { KeyPurpose, KeyUsage } from './key-usage.ts'
import { KEY_PURPOSES } from './key-usage.ts'

/** What a certificate says. Nothing is made consistent: a lab needs wrong certificates as well. */
export interface CertificateContent {
  /** The common name, also of those who issue others. */
  readonly subject: string
  /** The common name of the issuer; the subject's own for a self-signed certificate. */
  readonly issuer: string
  /** Hexadecimal, 20 bytes at most. */
  readonly serialNumber: string
  readonly notBefore: Date
  readonly notAfter: Date
  readonly publicKey: CryptoKey
  /** Present where the certificate says whether it may issue others, and how many may follow below it. */
  readonly basicConstraints?: { readonly isCa: boolean; readonly pathLength?: number }
  readonly keyUsage?: readonly KeyUsage[]
  readonly extendedKeyUsage?: readonly KeyPurpose[]
  /** DNS names, with `*.` in front for a wildcard. */
  readonly names?: readonly string[]
}

/**
 * Makes a certificate and signs it with ECDSA and SHA-256.
 *
 * @param signingKey - of P-256.
 * @returns DER. The signature differs every time.
 * @see RFC 5280, 4.1
 */
export async function issueCertificate(content: CertificateContent, signingKey: CryptoKey): Promise<Bytes> {
  const { subject, issuer, serialNumber, notBefore, notAfter, publicKey } = content
  const certificate = await X509CertificateGenerator.create({
    subject: [{ CN: [subject] }],
    issuer: [{ CN: [issuer] }],
    serialNumber,
    notBefore,
    notAfter,
    publicKey,
    signingKey,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: extensionsOf(content),
  })
  return new Uint8Array(certificate.rawData)
}

/** What matters for trust is critical: who does not understand it must refuse. @see RFC 5280, 4.2.1 */
function extensionsOf({
  basicConstraints,
  keyUsage,
  extendedKeyUsage,
  names,
}: CertificateContent): Extension[] {
  const extensions: Extension[] = []
  if (basicConstraints) {
    const { isCa, pathLength } = basicConstraints
    extensions.push(new BasicConstraintsExtension(isCa, pathLength, true))
  }
  if (keyUsage) {
    const flags = keyUsage.reduce((sum, usage) => sum | KeyUsageFlags[usage], 0)
    extensions.push(new KeyUsagesExtension(flags, true))
  }
  if (extendedKeyUsage) {
    extensions.push(new ExtendedKeyUsageExtension(extendedKeyUsage.map((purpose) => KEY_PURPOSES[purpose])))
  }
  if (names) {
    extensions.push(
      new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))),
    )
  }
  return extensions
}
