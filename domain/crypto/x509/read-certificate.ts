// The library's parts find each other by metadata, so this comes before it.
import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509Certificate,
} from '@peculiar/x509'
import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { coordinateBytes } from '../primitives/ec-point.ts'
import { signatureFromDer } from '../primitives/signature-der.ts'
import type { Certificate } from './certificate.ts'
import { strictSignature } from './certificate-parts.ts'

/** Bytes that are no certificate. */
export interface MalformedCertificate {
  readonly code: 'malformed-certificate'
}

/** The extensions that validation takes into account. All others must not be critical. @see RFC 5280, 4.2 */
const UNDERSTOOD: ReadonlySet<string> = new Set(['2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.37'])

/** Reads a certificate. Whether it is to be trusted is another question. @see RFC 5280, 4.1 */
export function readCertificate(bytes: Bytes): Result<Certificate, MalformedCertificate> {
  const signature = strictSignature(bytes)
  if (!signature) return fail({ code: 'malformed-certificate' })
  try {
    const read = new X509Certificate(bytes)
    const isStrict = read.signatureAlgorithm.name !== 'ECDSA' || isStrictEcdsa(signature)
    return isStrict ? succeed(certificateOf(bytes, read)) : fail({ code: 'malformed-certificate' })
  } catch (error) {
    // The library has no type of its own for bytes that it cannot read.
    if (error instanceof Error) return fail({ code: 'malformed-certificate' })
    throw error
  }
}

/** The library takes other forms of the two numbers; the curves are those that WebCrypto and TLS have in common. */
function isStrictEcdsa(signature: Bytes): boolean {
  return CURVES.some((curve) => signatureFromDer(signature, coordinateBytes(curve)) !== undefined)
}

const CURVES = ['P-256', 'P-384'] as const

function certificateOf(bytes: Bytes, read: X509Certificate): Certificate {
  const basic = read.getExtension(BasicConstraintsExtension)
  const usages = read.getExtension(KeyUsagesExtension)?.usages
  const names = read.getExtension(SubjectAlternativeNameExtension)?.names.items ?? []
  return {
    bytes,
    subject: read.subject,
    issuer: read.issuer,
    notBefore: read.notBefore,
    notAfter: read.notAfter,
    subjectPublicKeyInfo: new Uint8Array(read.publicKey.rawData),
    basicConstraints: basic ? { isCa: basic.ca, pathLength: basic.pathLength } : undefined,
    keyUsage:
      usages === undefined
        ? undefined
        : {
            digitalSignature: (usages & KeyUsageFlags.digitalSignature) !== 0,
            keyCertSign: (usages & KeyUsageFlags.keyCertSign) !== 0,
          },
    extendedKeyUsage: read.getExtension(ExtendedKeyUsageExtension)?.usages.map(String),
    dnsNames: names.filter(({ type }) => type === 'dns').map(({ value }) => value),
    unknownCritical: read.extensions
      .filter(({ critical, type }) => critical && !UNDERSTOOD.has(type))
      .map(({ type }) => type),
    isSignedBy: (issuer) => isSignedBy(read, issuer),
  }
}

/** A key that WebCrypto does not take has signed nothing. */
async function isSignedBy(read: X509Certificate, issuer: Certificate): Promise<boolean> {
  try {
    return await read.verify({ publicKey: issuer.subjectPublicKeyInfo, signatureOnly: true })
  } catch (error) {
    if (error instanceof Error) return false
    throw error
  }
}
