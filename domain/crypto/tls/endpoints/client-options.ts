import type { Result } from '#domain/shared/result.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import type { AgreementKeyPair } from '../../primitives/key-agreement.ts'
import type { CipherSuiteName } from '../cipher-suite.ts'
import type { CertificateRefused } from '../failures.ts'
import type { NamedGroup } from '../named-group.ts'
import type { SignatureScheme } from '../signature-scheme.ts'
import type { RandomBytes } from './random-bytes.ts'
import type { Session } from './session.ts'

/** Makes one side of a key exchange. WebCrypto cannot do so from a seed; who repeats a run hands in what was kept. */
export type CreateKeyPair = (group: NamedGroup) => Promise<AgreementKeyPair>

/**
 * Decides whether certificates are to be trusted.
 *
 * @param chain - DER, the server's own first.
 * @returns the public key of the first: DER of SubjectPublicKeyInfo.
 */
export type VerifyCertificates = (
  chain: readonly Bytes[],
  serverName: string | undefined,
) => Promise<Result<Bytes, CertificateRefused>>

/** What a client offers, in its order of preference. Every list has an entry. */
export interface ClientOptions {
  /** Sent in the clear, and held against the certificate. */
  readonly serverName?: string
  readonly cipherSuites: readonly CipherSuiteName[]
  readonly groups: readonly NamedGroup[]
  /** Groups for which a key share goes along at once; a server that wants another one asks for it. May be empty. */
  readonly keyShareGroups: readonly NamedGroup[]
  readonly signatureSchemes: readonly SignatureScheme[]
  readonly randomBytes: RandomBytes
  readonly createKeyPair: CreateKeyPair
  readonly verifyCertificates: VerifyCertificates
  /** What an earlier connection to the same server left, and how old it is. */
  readonly resume?: { readonly session: Session; readonly ageMilliseconds: number }
}
