import { fail, succeed } from '#domain/shared/result.ts'
import type { AlertDescription } from '../tls/alert.ts'
import type { VerifyCertificates } from '../tls/endpoints/client-options.ts'
import type { CertificateRefused } from '../tls/failures.ts'
import type { Certificate } from './certificate.ts'
import { readCertificate } from './read-certificate.ts'
import type { PathRule } from './validate-path.ts'
import { validatePath } from './validate-path.ts'

/** What a client tells the server about a certificate that it refuses. @see RFC 8446, 6.2 */
const ALERTS: Readonly<Record<PathRule, AlertDescription>> = {
  'chain-is-not-empty': 'decode_error',
  'issuer-is-known': 'unknown_ca',
  'signature-holds': 'bad_certificate',
  'has-begun': 'certificate_expired',
  'has-not-expired': 'certificate_expired',
  'issuer-is-a-ca': 'unknown_ca',
  'issuer-may-sign-certificates': 'unknown_ca',
  'path-length-is-kept': 'unknown_ca',
  'critical-extensions-are-known': 'unsupported_certificate',
  'key-may-sign': 'unsupported_certificate',
  'is-for-servers': 'unsupported_certificate',
  'name-matches': 'bad_certificate',
}

/**
 * How a TLS client decides about a server's certificates.
 *
 * @param anchors - the roots that are trusted.
 * @param now - of the decision.
 */
export function verifyServer(anchors: readonly Certificate[], now: Date): VerifyCertificates {
  return async (chain, serverName = '') => {
    const certificates: Certificate[] = []
    for (const bytes of chain) {
      const read = readCertificate(bytes)
      if (!read.ok) return refuse(read.failure.code, 'bad_certificate')
      certificates.push(read.value)
    }
    const path = await validatePath(certificates, { anchors, serverName, now })
    if (!path.ok) return refuse(path.failure.rule, ALERTS[path.failure.rule])
    const [leaf] = path.value
    return leaf ? succeed(leaf.subjectPublicKeyInfo) : refuse('chain-is-not-empty', 'decode_error')
  }
}

function refuse(reason: string, alert: AlertDescription) {
  return fail<CertificateRefused>({ code: 'certificate-refused', reason, alert })
}
