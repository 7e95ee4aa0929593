import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import { equalBytes } from '../bytes/bytes.ts'
import type { Certificate } from './certificate.ts'
import { KEY_PURPOSES } from './key-usage.ts'
import { matchesName } from './match-name.ts'

/** Why a chain is not to be trusted. */
export type PathRule =
  | 'chain-is-not-empty'
  | 'issuer-is-known'
  | 'signature-holds'
  | 'has-begun'
  | 'has-not-expired'
  | 'issuer-is-a-ca'
  | 'issuer-may-sign-certificates'
  | 'path-length-is-kept'
  | 'critical-extensions-are-known'
  | 'key-may-sign'
  | 'is-for-servers'
  | 'name-matches'

/** The first rule that a chain breaks, and the certificate that does. */
export interface UntrustedPath {
  readonly code: 'untrusted-path'
  readonly rule: PathRule
  /** 0 for the server's certificate, 1 for its issuer; of a certificate that would be needed, where it would stand. */
  readonly depth: number
}

/** What a chain is held against. */
export interface PathContext {
  readonly anchors: readonly Certificate[]
  readonly serverName: string
  readonly now: Date
}

/** Longer than any path in use, so that certificates which issue each other end somewhere. */
const MOST_CERTIFICATES = 10

/**
 * Whether a server's certificate leads to a trusted root for this name at this time.
 *
 * @param chain - the server's own first; the others in any order, with or without the root.
 * @returns the path from the server's certificate to the root.
 * @see RFC 5280, 6.1
 */
export async function validatePath(
  chain: readonly Certificate[],
  context: PathContext,
): Promise<Result<readonly Certificate[], UntrustedPath>> {
  const [leaf, ...others] = chain
  if (!leaf) return untrusted('chain-is-not-empty', 0)
  const path = await buildPath(leaf, others, context.anchors)
  if (!path.ok) return path
  for (const [depth, certificate] of path.value.entries()) {
    const rule = brokenRule(certificate, depth, context.now)
    if (rule) return untrusted(rule, depth)
  }
  const rule = brokenByLeaf(leaf, context.serverName)
  return rule ? untrusted(rule, 0) : path
}

/** Goes from issuer to issuer until a root. A signature that does not hold leads nowhere. */
async function buildPath(
  leaf: Certificate,
  others: readonly Certificate[],
  anchors: readonly Certificate[],
): Promise<Result<readonly Certificate[], UntrustedPath>> {
  const path = [leaf]
  for (let current = leaf; !isAnchor(current, anchors);) {
    const named = [...anchors, ...others].filter(({ subject }) => subject === current.issuer)
    const issuer = await signerOf(current, named)
    const isNew = issuer && !path.includes(issuer) && path.length < MOST_CERTIFICATES
    if (!isNew) {
      const isForged = !issuer && named.length > 0
      return isForged
        ? untrusted('signature-holds', path.length - 1)
        : untrusted('issuer-is-known', path.length)
    }
    path.push(issuer)
    current = issuer
  }
  return succeed(path)
}

async function signerOf(
  certificate: Certificate,
  candidates: readonly Certificate[],
): Promise<Certificate | undefined> {
  for (const candidate of candidates) if (await certificate.isSignedBy(candidate)) return candidate
  return undefined
}

function isAnchor({ bytes }: Certificate, anchors: readonly Certificate[]): boolean {
  return anchors.some((anchor) => equalBytes(anchor.bytes, bytes))
}

/** The rules for any certificate of a path, and for those that issue others. @see RFC 5280, 6.1.3 and 6.1.4 */
function brokenRule(certificate: Certificate, depth: number, now: Date): PathRule | undefined {
  const { notBefore, notAfter, basicConstraints, keyUsage, unknownCritical } = certificate
  if (now < notBefore) return 'has-begun'
  if (now > notAfter) return 'has-not-expired'
  if (unknownCritical.length > 0) return 'critical-extensions-are-known'
  if (depth === 0) return undefined
  if (!basicConstraints?.isCa) return 'issuer-is-a-ca'
  if (keyUsage && !keyUsage.keyCertSign) return 'issuer-may-sign-certificates'
  // Below an issuer at depth 1 there is no other issuer, at depth 2 one.
  const issuersBelow = depth - 1
  const { pathLength } = basicConstraints
  return pathLength !== undefined && issuersBelow > pathLength ? 'path-length-is-kept' : undefined
}

/** The rules for the certificate of a server. */
function brokenByLeaf(
  { keyUsage, extendedKeyUsage, dnsNames }: Certificate,
  host: string,
): PathRule | undefined {
  if (keyUsage && !keyUsage.digitalSignature) return 'key-may-sign'
  if (extendedKeyUsage && !extendedKeyUsage.includes(KEY_PURPOSES.serverAuth)) return 'is-for-servers'
  return dnsNames.some((name) => matchesName(name, host)) ? undefined : 'name-matches'
}

function untrusted(rule: PathRule, depth: number): Result<never, UntrustedPath> {
  return fail({ code: 'untrusted-path', rule, depth })
}
