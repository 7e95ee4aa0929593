import type { Bytes } from '../../bytes/bytes.ts'
import type { CipherSuiteName } from '../cipher-suite.ts'

/** What either end keeps to shorten the next handshake. @see RFC 8446, 4.6.1 */
export interface Session {
  /** The identity by which the client offers it. */
  readonly ticket: Bytes
  /** Secret. */
  readonly psk: Bytes
  /** The PSK goes with any suite of the same hash. */
  readonly cipherSuite: CipherSuiteName
  /** In seconds, a week at most. */
  readonly lifetimeSeconds: number
  /** Added to the age, so that nobody else can tell connections by it. */
  readonly ageAdd: number
}
