import fc from 'fast-check'
import type { Bytes } from '#domain/crypto/bytes/bytes.ts'
import type { HandshakeBody, HandshakeMessage } from '#domain/crypto/tls/messages/handshake-message.ts'
import { HELLO_RETRY_REQUEST_RANDOM } from '#domain/crypto/tls/messages/handshake-message.ts'

/** Messages of the handshake with anything in them that fits their fields, for properties that hold of all. */

const bytes = (minLength: number, maxLength: number) =>
  fc.uint8Array({ minLength, maxLength }).map((some): Bytes => new Uint8Array(some))
const uint8 = fc.nat(0xff)
const uint16 = fc.nat(0xffff)
const uint32 = fc.nat(2 ** 32 - 1)
const list = <Item>(item: fc.Arbitrary<Item>, minLength = 1) => fc.array(item, { minLength, maxLength: 4 })
const named = <Type, Data>(type: Type, data: fc.Arbitrary<Data>) =>
  fc.record({ type: fc.constant(type), data })

/** Numbers that no name belongs to. */
const unread = fc.record({ type: fc.integer({ min: 100, max: 0xffff }), data: bytes(0, 9) })

const keyShare = fc.record({ group: uint16, keyExchange: bytes(1, 40) })
const hostName = fc.stringMatching(/^[a-z.-]{1,30}$/).map((name) => ({ nameType: 0, hostName: name }))
const psks = fc.record({
  identities: list(fc.record({ identity: bytes(1, 9), obfuscatedTicketAge: uint32 })),
  binders: list(bytes(32, 48)),
})

const clientExtension = fc.oneof(
  unread,
  named('server_name' as const, list(hostName)),
  named('supported_groups' as const, list(uint16)),
  named('signature_algorithms' as const, list(uint16)),
  named('supported_versions' as const, list(uint16)),
  named('cookie' as const, bytes(1, 9)),
  named('psk_key_exchange_modes' as const, list(uint8)),
  named('key_share' as const, list(keyShare, 0)),
)

const uniqueTypes = { selector: ({ type }: { readonly type: string | number }) => type, maxLength: 6 }

const clientHello = fc
  .record({
    legacyVersion: uint16,
    random: bytes(32, 32),
    legacySessionId: bytes(0, 32),
    cipherSuites: list(uint16),
    legacyCompressionMethods: list(uint8),
    extensions: fc.uniqueArray(clientExtension, uniqueTypes),
    psk: fc.option(named('pre_shared_key' as const, psks)),
  })
  .map(({ psk, extensions, ...rest }): HandshakeBody<'client_hello'> => ({
    ...rest,
    extensions: psk ? [...extensions, psk] : extensions,
  }))

const serverHelloHead = {
  legacyVersion: uint16,
  random: bytes(32, 32),
  legacySessionIdEcho: bytes(0, 32),
  cipherSuite: uint16,
  legacyCompressionMethod: uint8,
}

const unreadList = fc.uniqueArray(unread, uniqueTypes)

/** Of this version, with its number; of an older one, with others or none at all. */
const serverHelloExtensions = fc.oneof(
  fc
    .tuple(
      named('supported_versions' as const, uint16),
      fc.uniqueArray(fc.oneof(unread, named('key_share' as const, keyShare)), uniqueTypes),
    )
    .map(([version, others]) => [...others, version]),
  unreadList,
  fc.constant(undefined),
)

const serverHello = fc.record({ ...serverHelloHead, extensions: serverHelloExtensions })

const retry = fc.record({
  ...serverHelloHead,
  random: fc.constant(HELLO_RETRY_REQUEST_RANDOM),
  extensions: fc.uniqueArray(
    fc.oneof(unread, named('cookie' as const, bytes(1, 9)), named('key_share' as const, uint16)),
    uniqueTypes,
  ),
})

const certificate = fc.record({
  certificateRequestContext: bytes(0, 9),
  certificateList: list(fc.record({ certData: bytes(1, 40), extensions: unreadList }), 0),
})

const ticket = fc.record({
  ticketLifetime: uint32,
  ticketAgeAdd: uint32,
  ticketNonce: bytes(0, 9),
  ticket: bytes(1, 40),
  extensions: unreadList,
})

const messageOf = <Type, Body>(type: Type, body: fc.Arbitrary<Body>) =>
  fc.record({ type: fc.constant(type), body })

/** Any message of the handshake. */
export const anyHandshake: fc.Arbitrary<HandshakeMessage> = fc.oneof(
  messageOf('client_hello' as const, clientHello),
  messageOf('server_hello' as const, serverHello),
  messageOf('hello_retry_request' as const, retry),
  messageOf('certificate' as const, certificate),
  messageOf('new_session_ticket' as const, ticket),
  messageOf('end_of_early_data' as const, fc.constant(null)),
  messageOf('encrypted_extensions' as const, fc.record({ extensions: unreadList })),
  messageOf(
    'certificate_request' as const,
    fc.record({ certificateRequestContext: bytes(0, 9), extensions: unreadList }),
  ),
  messageOf('certificate_verify' as const, fc.record({ algorithm: uint16, signature: bytes(0, 72) })),
  messageOf('finished' as const, fc.record({ verifyData: bytes(0, 48) })),
  messageOf('key_update' as const, fc.record({ requestUpdate: fc.nat(1) })),
)
