import type { Bytes } from '../../bytes/bytes.ts'
import { hexBytes } from '../../bytes/hex.ts'
import { extensions, serverHelloExtensions } from './extension.ts'
import {
  CLIENT_HELLO_EXTENSIONS,
  ENCRYPTED_EXTENSIONS,
  HELLO_RETRY_REQUEST_EXTENSIONS,
  NO_EXTENSIONS,
  RANDOM,
  SERVER_HELLO_EXTENSIONS,
} from './extension-tables.ts'
import type { ValueOf } from './presentation.ts'
import { EMPTY, opaque, remaining, ruled, struct, unsigned, vector } from './presentation.ts'

const UINT16_MAX = 2 ** 16 - 1
const UINT24_MAX = 2 ** 24 - 1

/** The same fields of ServerHello and HelloRetryRequest. @see RFC 8446, 4.1.3 */
const SERVER_HELLO_HEAD = {
  legacyVersion: unsigned(2),
  random: RANDOM,
  legacySessionIdEcho: opaque({ min: 0, max: 32 }),
  cipherSuite: unsigned(2),
  legacyCompressionMethod: unsigned(1),
}

/** What each message of the handshake holds. */
export const HANDSHAKE_BODIES = {
  /** @see RFC 8446, 4.1.2 */
  client_hello: struct({
    legacyVersion: unsigned(2),
    random: RANDOM,
    legacySessionId: opaque({ min: 0, max: 32 }),
    cipherSuites: vector({ min: 2, max: UINT16_MAX - 1 }, unsigned(2)),
    legacyCompressionMethods: vector({ min: 1, max: 255 }, unsigned(1)),
    extensions: extensions(CLIENT_HELLO_EXTENSIONS),
  }),
  /** @see RFC 8446, 4.1.3 */
  server_hello: struct({
    ...SERVER_HELLO_HEAD,
    extensions: serverHelloExtensions(SERVER_HELLO_EXTENSIONS),
  }),
  /** @see RFC 8446, 4.1.4 */
  hello_retry_request: struct({
    ...SERVER_HELLO_HEAD,
    extensions: extensions(HELLO_RETRY_REQUEST_EXTENSIONS),
  }),
  /** @see RFC 8446, 4.6.1 */
  new_session_ticket: struct({
    ticketLifetime: unsigned(4),
    ticketAgeAdd: unsigned(4),
    ticketNonce: opaque({ min: 0, max: 255 }),
    ticket: opaque({ min: 1, max: UINT16_MAX }, 'wrapped-key'),
    extensions: extensions(NO_EXTENSIONS),
  }),
  /** @see RFC 8446, 4.5 */
  end_of_early_data: EMPTY,
  /** @see RFC 8446, 4.3.1 */
  encrypted_extensions: struct({ extensions: extensions(ENCRYPTED_EXTENSIONS) }),
  /** @see RFC 8446, 4.4.2 */
  certificate: struct({
    certificateRequestContext: opaque({ min: 0, max: 255 }),
    certificateList: vector(
      { min: 0, max: UINT24_MAX },
      struct({ certData: opaque({ min: 1, max: UINT24_MAX }), extensions: extensions(NO_EXTENSIONS) }),
    ),
  }),
  /** @see RFC 8446, 4.3.2 */
  certificate_request: struct({
    certificateRequestContext: opaque({ min: 0, max: 255 }),
    extensions: extensions({ signature_algorithms: CLIENT_HELLO_EXTENSIONS.signature_algorithms }),
  }),
  /** @see RFC 8446, 4.4.3 */
  certificate_verify: struct({
    algorithm: unsigned(2),
    signature: opaque({ min: 0, max: UINT16_MAX }, 'tag'),
  }),
  /** @see RFC 8446, 4.4.4 */
  finished: struct({ verifyData: remaining('tag') }),
  /** @see RFC 8446, 4.6.3 */
  key_update: struct({
    requestUpdate: ruled(unsigned(1), 'request-update-is-0-or-1', (value) => value <= 1),
  }),
} as const

export type HandshakeName = keyof typeof HANDSHAKE_BODIES

/** Each message by its name. */
type ByName = {
  [Name in HandshakeName]: { readonly type: Name; readonly body: ValueOf<(typeof HANDSHAKE_BODIES)[Name]> }
}

/** A message of the handshake. */
export type HandshakeMessage = ByName[HandshakeName]

/** What one message holds. */
export type HandshakeBody<Name extends HandshakeName> = ByName[Name]['body']

/** The number of each message on the wire; HelloRetryRequest is a ServerHello with a random of its own. */
export const HANDSHAKE_TYPES: Readonly<Record<HandshakeName, number>> = {
  client_hello: 1,
  server_hello: 2,
  hello_retry_request: 2,
  new_session_ticket: 4,
  end_of_early_data: 5,
  encrypted_extensions: 8,
  certificate: 11,
  certificate_request: 13,
  certificate_verify: 15,
  finished: 20,
  key_update: 24,
}

/** The random that makes a ServerHello a HelloRetryRequest: SHA-256 of that word. @see RFC 8446, 4.1.3 */
export const HELLO_RETRY_REQUEST_RANDOM: Bytes = hexBytes(
  'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c',
)
