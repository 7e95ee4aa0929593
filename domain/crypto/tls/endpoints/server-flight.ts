import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { certificateVerifyContent } from '../certificate-verify.ts'
import type { CipherSuite } from '../cipher-suite.ts'
import type { TlsFailure } from '../failures.ts'
import { violation } from '../failures.ts'
import { findExtension } from '../messages/extension.ts'
import { HELLO_RETRY_REQUEST_RANDOM } from '../messages/handshake-message.ts'
import { namedGroupValue } from '../named-group.ts'
import { deriveVerifyData } from '../schedule/finished.ts'
import {
  deriveApplicationSecrets,
  deriveEarlySecret,
  deriveHandshakeSecrets,
} from '../schedule/key-schedule.ts'
import { schemeParameters } from '../signature-scheme.ts'
import type { ChosenPsk } from './choose-psk.ts'
import type { ClientHello } from './client-hello.ts'
import type { Choice } from './negotiate.ts'
import { LEGACY_VERSION, messageHash, TLS_1_3 } from './protocol-values.ts'
import type { ServerCertificate, ServerOptions } from './server-options.ts'
import type { ServerAgreement } from './server-phases.ts'
import type { Turn } from './turn.ts'

const RANDOM_BYTES = 32

/** Everything that the server's answer depends on. */
interface FlightInput {
  readonly options: ServerOptions
  readonly hello: ClientHello
  readonly choice: Choice & { readonly keyExchange: Bytes }
  readonly psk: ChosenPsk | undefined
}

/** Asks for a key share of a group. @see RFC 8446, 4.1.4 */
export async function sendRetryRequest(
  turn: Turn,
  { legacySessionId }: ClientHello,
  { suite, group }: Choice,
): Promise<void> {
  const hash = await turn.derive(suite, (deriver) => messageHash(deriver, turn.channel.transcript))
  turn.change({ transcript: hash })
  await turn.sendHandshake({
    type: 'hello_retry_request',
    body: {
      ...helloHead(legacySessionId, suite),
      random: HELLO_RETRY_REQUEST_RANDOM,
      extensions: [
        { type: 'supported_versions', data: TLS_1_3 },
        { type: 'key_share', data: namedGroupValue(group) },
      ],
    },
  })
  if (legacySessionId.length > 0) turn.sendChangeCipherSpec()
}

/** Sends everything from ServerHello to Finished; data may follow at once. @see RFC 8446, 2 */
export async function sendFlight(
  turn: Turn,
  input: FlightInput,
  isSecondHello: boolean,
): Promise<Result<ServerAgreement, TlsFailure>> {
  const { options, hello, choice, psk } = input
  const { suite, group } = choice
  const pair = await options.createKeyPair(group)
  const shared = await pair.agree(choice.keyExchange)
  if (!shared) return fail(violation('key-share-is-valid'))
  if (!psk && !acceptsScheme(hello, options.certificate)) return fail(violation('signature-scheme-is-shared'))
  await sendServerHello(turn, input, pair.publicKey)
  if (!isSecondHello && hello.legacySessionId.length > 0) turn.sendChangeCipherSpec()
  const secrets = await turn.derive(suite, async (deriver) => {
    const early = await deriveEarlySecret(deriver, psk?.psk)
    return deriveHandshakeSecrets(deriver, early, shared, await deriver.hash(turn.channel.transcript))
  })
  await turn.useKeys('writing', suite, secrets.serverTraffic)
  await turn.useKeys('reading', suite, secrets.clientTraffic)
  const serverName = findExtension(hello.extensions, 'server_name')?.[0]?.hostName
  const extensions = serverName === undefined ? [] : [{ type: 'server_name' as const, data: null }]
  await turn.sendHandshake({ type: 'encrypted_extensions', body: { extensions } })
  if (!psk) await sendCertificate(turn, suite, options.certificate)
  const verifyData = await turn.derive(suite, async (deriver) =>
    deriveVerifyData(deriver, secrets.serverTraffic, await deriver.hash(turn.channel.transcript)),
  )
  await turn.sendHandshake({ type: 'finished', body: { verifyData } })
  const application = await turn.derive(suite, async (deriver) =>
    deriveApplicationSecrets(deriver, secrets.handshakeSecret, await deriver.hash(turn.channel.transcript)),
  )
  await turn.useKeys('writing', suite, application.serverTraffic)
  const { clientTraffic } = secrets
  return succeed({ suite, group, isResumed: psk !== undefined, serverName, clientTraffic, application })
}

async function sendServerHello(
  turn: Turn,
  { options, hello, choice: { suite, group }, psk }: FlightInput,
  publicKey: Bytes,
): Promise<void> {
  await turn.sendHandshake({
    type: 'server_hello',
    body: {
      ...helloHead(hello.legacySessionId, suite),
      random: options.randomBytes(RANDOM_BYTES, 'random'),
      extensions: [
        { type: 'supported_versions', data: TLS_1_3 },
        { type: 'key_share', data: { group: namedGroupValue(group), keyExchange: publicKey } },
        ...(psk ? [{ type: 'pre_shared_key' as const, data: psk.selectedIdentity }] : []),
      ],
    },
  })
}

/** @see RFC 8446, 4.4.2 and 4.4.3 */
async function sendCertificate(
  turn: Turn,
  suite: CipherSuite,
  { chain, scheme, sign }: ServerCertificate,
): Promise<void> {
  const certificateList = chain.map((certData) => ({ certData, extensions: [] }))
  const body = { certificateRequestContext: new Uint8Array(0), certificateList }
  await turn.sendHandshake({ type: 'certificate', body })
  const hash = await turn.derive(suite, (deriver) => deriver.hash(turn.channel.transcript))
  const signature = await sign(certificateVerifyContent('server', hash))
  const algorithm = schemeParameters(scheme).value
  await turn.sendHandshake({ type: 'certificate_verify', body: { algorithm, signature } })
}

function helloHead(legacySessionId: Bytes, suite: CipherSuite) {
  return {
    legacyVersion: LEGACY_VERSION,
    legacySessionIdEcho: legacySessionId,
    cipherSuite: suite.value,
    legacyCompressionMethod: 0,
  }
}

function acceptsScheme({ extensions }: ClientHello, { scheme }: ServerCertificate): boolean {
  const schemes = findExtension(extensions, 'signature_algorithms')
  return schemes?.includes(schemeParameters(scheme).value) ?? false
}
