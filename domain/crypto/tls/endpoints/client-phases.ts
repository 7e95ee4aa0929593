import type { Bytes } from '../../bytes/bytes.ts'
import type { CipherSuite } from '../cipher-suite.ts'
import type { NamedGroup } from '../named-group.ts'
import type { HandshakeSecrets } from '../schedule/key-schedule.ts'
import type { ClientOffer } from './client-hello.ts'

/** What a HelloRetryRequest has fixed. */
export interface RetryOfServer {
  readonly suite: CipherSuite
  /** Absent where it asked only for a cookie. */
  readonly group: NamedGroup | undefined
}

/** What is agreed upon once the ServerHello is there. */
export interface ClientAgreement {
  readonly offer: ClientOffer
  readonly suite: CipherSuite
  readonly group: NamedGroup
  readonly isResumed: boolean
  readonly secrets: HandshakeSecrets
}

/** The states of a client during the handshake, by the names of the RFC. @see RFC 8446, A.1 */
export type ClientPhase =
  | { readonly name: 'WAIT_SH'; readonly offer: ClientOffer; readonly retry?: RetryOfServer }
  | { readonly name: 'WAIT_EE'; readonly agreement: ClientAgreement }
  | { readonly name: 'WAIT_CERT'; readonly agreement: ClientAgreement }
  | {
      readonly name: 'WAIT_CV'
      readonly agreement: ClientAgreement
      /** The server's public key, of a certificate that is trusted. */
      readonly subjectPublicKeyInfo: Bytes
    }
  | { readonly name: 'WAIT_FINISHED'; readonly agreement: ClientAgreement }
