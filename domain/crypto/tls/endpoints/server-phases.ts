import type { Secret } from '../schedule/derivation.ts'
import type { ApplicationSecrets } from '../schedule/key-schedule.ts'
import type { ClientHello } from './client-hello.ts'
import type { Connection } from './connection.ts'
import type { Choice } from './negotiate.ts'
import type { ServerOptions } from './server-options.ts'

/** What was asked for, and of whom. */
export interface AskedAgain {
  readonly hello: ClientHello
  readonly choice: Choice
}

/** What is agreed upon once the server's Finished is sent. */
export interface ServerAgreement extends Pick<Connection, 'suite' | 'group' | 'isResumed' | 'serverName'> {
  readonly clientTraffic: Secret
  readonly application: ApplicationSecrets
}

/** The states of a server during the handshake, by the names of the RFC. @see RFC 8446, A.2 */
export type ServerPhase =
  | { readonly name: 'START'; readonly options: ServerOptions; readonly asked?: AskedAgain }
  | { readonly name: 'WAIT_FINISHED'; readonly agreement: ServerAgreement }
