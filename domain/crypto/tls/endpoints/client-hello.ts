import type { Bytes } from '../../bytes/bytes.ts'
import { concatBytes } from '../../bytes/bytes.ts'
import type { AgreementKeyPair } from '../../primitives/key-agreement.ts'
import { cipherSuite } from '../cipher-suite.ts'
import { encodeHandshake } from '../messages/handshake-codec.ts'
import type { HandshakeBody } from '../messages/handshake-message.ts'
import type { NamedGroup } from '../named-group.ts'
import { namedGroupValue } from '../named-group.ts'
import { deriveVerifyData } from '../schedule/finished.ts'
import { deriveBinderKey, deriveEarlySecret } from '../schedule/key-schedule.ts'
import { schemeParameters } from '../signature-scheme.ts'
import type { ClientOptions } from './client-options.ts'
import { LEGACY_VERSION, NO_COMPRESSION, PSK_DHE_KE, TLS_1_3, withoutBinders } from './protocol-values.ts'
import type { Turn } from './turn.ts'

export type ClientHello = HandshakeBody<'client_hello'>

/** What a client has sent and has to remember until the answer. */
export interface ClientOffer {
  readonly options: ClientOptions
  readonly hello: ClientHello
  readonly keyPairs: ReadonlyMap<NamedGroup, AgreementKeyPair>
}

/** What goes into a hello besides what was asked for. */
interface HelloInput {
  readonly random: Bytes
  readonly legacySessionId: Bytes
  readonly keyPairs: ReadonlyMap<NamedGroup, AgreementKeyPair>
  /** Of a HelloRetryRequest, to be given back. */
  readonly cookie?: Bytes
}

export async function createKeyPairs(
  options: ClientOptions,
  groups: readonly NamedGroup[],
): Promise<ReadonlyMap<NamedGroup, AgreementKeyPair>> {
  const pairs = new Map<NamedGroup, AgreementKeyPair>()
  for (const group of groups) pairs.set(group, await options.createKeyPair(group))
  return pairs
}

/** @see RFC 8446, 4.1.2 */
export async function sendClientHello(
  turn: Turn,
  options: ClientOptions,
  input: HelloInput,
): Promise<ClientOffer> {
  const { random, legacySessionId, keyPairs } = input
  const bare: ClientHello = {
    legacyVersion: LEGACY_VERSION,
    random,
    legacySessionId,
    cipherSuites: options.cipherSuites.map((name) => cipherSuite(name).value),
    legacyCompressionMethods: NO_COMPRESSION,
    extensions: helloExtensions(options, input),
  }
  const hello = options.resume ? await withPsk(turn, bare, options.resume) : bare
  await turn.sendHandshake({ type: 'client_hello', body: hello })
  return { options, hello, keyPairs }
}

function helloExtensions(
  options: ClientOptions,
  { keyPairs, cookie }: HelloInput,
): ClientHello['extensions'] {
  const { serverName, groups, signatureSchemes } = options
  const keyShares = [...keyPairs].map(([group, { publicKey }]) => ({
    group: namedGroupValue(group),
    keyExchange: publicKey,
  }))
  const names = serverName === undefined ? [] : [{ nameType: 0, hostName: serverName }]
  return [
    ...(names.length > 0 ? [{ type: 'server_name' as const, data: names }] : []),
    { type: 'supported_versions', data: [TLS_1_3] },
    { type: 'supported_groups', data: groups.map(namedGroupValue) },
    { type: 'signature_algorithms', data: signatureSchemes.map((scheme) => schemeParameters(scheme).value) },
    ...(cookie ? [{ type: 'cookie' as const, data: cookie }] : []),
    { type: 'psk_key_exchange_modes', data: [PSK_DHE_KE] },
    { type: 'key_share', data: keyShares },
  ]
}

/** Adds the ticket, and the proof that the client has the key that goes with it. @see RFC 8446, 4.2.11 */
async function withPsk(
  turn: Turn,
  hello: ClientHello,
  { session, ageMilliseconds }: NonNullable<ClientOptions['resume']>,
): Promise<ClientHello> {
  const suite = cipherSuite(session.cipherSuite)
  const obfuscatedTicketAge = (ageMilliseconds + session.ageAdd) % 2 ** 32
  const withBinder = (binder: Bytes): ClientHello => ({
    ...hello,
    extensions: [
      ...hello.extensions,
      {
        type: 'pre_shared_key',
        data: { identities: [{ identity: session.ticket, obfuscatedTicketAge }], binders: [binder] },
      },
    ],
  })
  const placeholder = new Uint8Array(suite.hashBytes)
  const { bytes } = encodeHandshake({ type: 'client_hello', body: withBinder(placeholder) })
  const binder = await turn.derive(suite, async (deriver) => {
    const binderKey = await deriveBinderKey(deriver, await deriveEarlySecret(deriver, session.psk))
    const truncated = concatBytes(turn.channel.transcript, withoutBinders(bytes, [placeholder]))
    return deriveVerifyData(deriver, binderKey, await deriver.hash(truncated))
  })
  return withBinder(binder)
}
