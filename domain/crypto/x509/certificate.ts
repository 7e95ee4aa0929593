import type { Bytes } from '../bytes/bytes.ts'

/** What path validation looks at in a certificate. @see RFC 5280, 4.1 */
export interface Certificate {
  /** DER of the whole. */
  readonly bytes: Bytes
  /** Readable, and what is compared to find the issuer. */
  readonly subject: string
  readonly issuer: string
  readonly notBefore: Date
  readonly notAfter: Date
  /** DER of SubjectPublicKeyInfo. */
  readonly subjectPublicKeyInfo: Bytes
  readonly basicConstraints: { readonly isCa: boolean; readonly pathLength: number | undefined } | undefined
  /** Whether the key may sign, and sign certificates; absent where the certificate restricts nothing. */
  readonly keyUsage: { readonly digitalSignature: boolean; readonly keyCertSign: boolean } | undefined
  /** Object identifiers; absent where the certificate restricts nothing. */
  readonly extendedKeyUsage: readonly string[] | undefined
  readonly dnsNames: readonly string[]
  /** Object identifiers of critical extensions that this engine does not understand. */
  readonly unknownCritical: readonly string[]
  /** Whether it was signed with the key of another certificate. */
  isSignedBy(issuer: Certificate): Promise<boolean>
}
