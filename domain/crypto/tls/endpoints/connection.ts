import type { CipherSuite } from '../cipher-suite.ts'
import type { NamedGroup } from '../named-group.ts'
import type { Secret } from '../schedule/derivation.ts'

/** What both ends have agreed upon once the handshake is done. */
export interface Connection {
  readonly suite: CipherSuite
  readonly group: NamedGroup
  /** Whether a PSK stood for the certificate. */
  readonly isResumed: boolean
  /** What the client asked for, in the clear. */
  readonly serverName: string | undefined
  readonly exporterMasterSecret: Secret
  readonly resumptionMasterSecret: Secret
  /** How many tickets this end has given out. */
  readonly ticketsIssued: number
  readonly hasClosed: boolean
  readonly peerHasClosed: boolean
}

/** The state after the handshake, of either end. */
export interface Connected {
  readonly name: 'CONNECTED'
  readonly connection: Connection
}

export function connected(
  agreed: Omit<Connection, 'ticketsIssued' | 'hasClosed' | 'peerHasClosed'>,
): Connected {
  const connection = { ...agreed, ticketsIssued: 0, hasClosed: false, peerHasClosed: false }
  return { name: 'CONNECTED', connection }
}
