import type { Bytes } from '../../bytes/bytes.ts'
import type { CipherSuiteName } from '../cipher-suite.ts'
import type { NamedGroup } from '../named-group.ts'
import type { SignatureScheme } from '../signature-scheme.ts'
import type { CreateKeyPair } from './client-options.ts'
import type { RandomBytes } from './random-bytes.ts'
import type { Session } from './session.ts'

/** What a server shows of itself, and how it signs. */
export interface ServerCertificate {
  /** DER, the server's own first; those that issued it after, each certifying the one before. */
  readonly chain: readonly Bytes[]
  readonly scheme: SignatureScheme
  /** @returns the signature as on the wire: DER for ECDSA. */
  sign(content: Bytes): Promise<Bytes>
}

/** What a server takes, in its order of preference. Every list has an entry. */
export interface ServerOptions {
  readonly cipherSuites: readonly CipherSuiteName[]
  readonly groups: readonly NamedGroup[]
  readonly certificate: ServerCertificate
  readonly randomBytes: RandomBytes
  readonly createKeyPair: CreateKeyPair
  /** The session of a ticket that is known and not too old. Absent where nothing is resumed. */
  readonly findSession?: (ticket: Bytes) => Session | undefined
}
