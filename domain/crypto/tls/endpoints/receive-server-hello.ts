import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { equalBytes } from '../../bytes/bytes.ts'
import { utf8Bytes } from '../../bytes/utf8.ts'
import type { CipherSuite } from '../cipher-suite.ts'
import { cipherSuite, findCipherSuite } from '../cipher-suite.ts'
import type { ProtocolRule, TlsFailure } from '../failures.ts'
import { violation } from '../failures.ts'
import { findExtension } from '../messages/extension.ts'
import type { HandshakeBody } from '../messages/handshake-message.ts'
import type { NamedGroup } from '../named-group.ts'
import { findNamedGroup } from '../named-group.ts'
import { deriveEarlySecret, deriveHandshakeSecrets } from '../schedule/key-schedule.ts'
import type { ClientOffer } from './client-hello.ts'
import { createKeyPairs, sendClientHello } from './client-hello.ts'
import type { ClientPhase } from './client-phases.ts'
import { messageHash, TLS_1_3 } from './protocol-values.ts'
import type { Received } from './role.ts'
import type { Turn } from './turn.ts'

type WaitServerHello = Extract<ClientPhase, { readonly name: 'WAIT_SH' }>
type Outcome = Result<ClientPhase, TlsFailure>

/** How the random of a TLS 1.3 server ends that was talked into an older version. @see RFC 8446, 4.1.3 */
const DOWNGRADES = [utf8Bytes('DOWNGRD\u0001'), utf8Bytes('DOWNGRD\u0000')]

/** @see RFC 8446, 4.1.3 and 4.1.4 */
export function receiveServerHello(
  turn: Turn,
  phase: WaitServerHello,
  received: Received,
): Promise<Outcome> | Outcome {
  const { type, body } = received.message
  if (type !== 'server_hello' && type !== 'hello_retry_request') return fail(violation('message-is-expected'))
  const suite = findCipherSuite(body.cipherSuite)
  const broken = brokenRule(phase, body, suite)
  if (broken || !suite) return fail(violation(broken ?? 'cipher-suite-was-offered'))
  if (type === 'server_hello') return agree(turn, phase, { body, suite, received })
  return answerRetry(turn, phase, { body, suite, received })
}

/** What holds of both kinds. */
function brokenRule(
  { offer, retry }: WaitServerHello,
  body: HandshakeBody<'server_hello' | 'hello_retry_request'>,
  suite: CipherSuite | undefined,
): ProtocolRule | undefined {
  const extensions: AnyExtensions = body.extensions ?? []
  const version = brokenVersion(body.random, extensions)
  if (version) return version
  if (!equalBytes(body.legacySessionIdEcho, offer.hello.legacySessionId)) return 'session-id-is-echoed'
  if (body.legacyCompressionMethod !== 0) return 'compression-is-null'
  const wasOffered = suite && offer.options.cipherSuites.includes(suite.name)
  if (!wasOffered || (retry && retry.suite.name !== suite.name)) return 'cipher-suite-was-offered'
  if (extensions.some(({ type }) => typeof type === 'number')) return 'extension-was-offered'
  return undefined
}

type AnyExtensions = readonly { readonly type: string | number; readonly data: unknown }[]

/** A server of TLS 1.3 says its version in an extension; one that was talked into an older one says so in its random. */
function brokenVersion(random: Bytes, extensions: AnyExtensions): ProtocolRule | undefined {
  const version = extensions.find(({ type }) => type === 'supported_versions')?.data
  if (version === TLS_1_3) return undefined
  const isTalkedDown = DOWNGRADES.some((mark) => equalBytes(mark, random.slice(-mark.length)))
  return version === undefined && isTalkedDown ? 'is-not-downgraded' : 'version-is-1.3'
}

async function answerRetry(
  turn: Turn,
  { offer, retry }: WaitServerHello,
  {
    body,
    suite,
    received,
  }: { body: HandshakeBody<'hello_retry_request'>; suite: CipherSuite; received: Received },
): Promise<Outcome> {
  if (retry) return fail(violation('message-is-expected'))
  const { options, hello } = offer
  const cookie = findExtension(body.extensions, 'cookie')
  const groupValue = findExtension(body.extensions, 'key_share')
  const group = groupValue === undefined ? undefined : findNamedGroup(groupValue)
  if (groupValue !== undefined && !(group && options.groups.includes(group))) {
    return fail(violation('group-was-offered'))
  }
  const isNew = group !== undefined && !offer.keyPairs.has(group)
  if (group ? !isNew : !cookie) return fail(violation('retry-changes-something'))
  const hash = await turn.derive(suite, (deriver) => messageHash(deriver, turn.channel.transcript))
  turn.change({ transcript: hash })
  turn.remember(received.bytes)
  turn.sendChangeCipherSpec()
  const keyPairs = group ? await createKeyPairs(options, [group]) : offer.keyPairs
  const input = { random: hello.random, legacySessionId: hello.legacySessionId, keyPairs }
  const second = await sendClientHello(turn, fittingOptions(options, suite), {
    ...input,
    ...(cookie && { cookie }),
  })
  return succeed({ name: 'WAIT_SH', offer: second, retry: { suite, group } })
}

/** A PSK of another hash than the chosen suite's is offered no more. @see RFC 8446, 4.1.4 */
function fittingOptions(
  { resume, ...options }: ClientOffer['options'],
  suite: CipherSuite,
): ClientOffer['options'] {
  const fits = resume && cipherSuite(resume.session.cipherSuite).hash === suite.hash
  return fits ? { ...options, resume } : options
}

async function agree(
  turn: Turn,
  { offer, retry }: WaitServerHello,
  { body, suite, received }: { body: HandshakeBody<'server_hello'>; suite: CipherSuite; received: Received },
): Promise<Outcome> {
  const extensions = body.extensions ?? []
  const share = findExtension(extensions, 'key_share')
  if (!share) return fail(violation('mandatory-extension-is-there'))
  const group = findNamedGroup(share.group)
  const pair = group && offer.keyPairs.get(group)
  if (!group || !pair || isAnotherGroup(group, retry?.group)) return fail(violation('group-was-offered'))
  const psk = chosenPsk(offer, suite, findExtension(extensions, 'pre_shared_key'))
  if (!psk.ok) return psk
  const shared = await pair.agree(share.keyExchange)
  if (!shared) return fail(violation('key-share-is-valid'))
  turn.remember(received.bytes)
  const secrets = await turn.derive(suite, async (deriver) => {
    const early = await deriveEarlySecret(deriver, psk.value)
    return deriveHandshakeSecrets(deriver, early, shared, await deriver.hash(turn.channel.transcript))
  })
  if (!retry && offer.hello.legacySessionId.length > 0) turn.sendChangeCipherSpec()
  await turn.useKeys('reading', suite, secrets.serverTraffic)
  await turn.useKeys('writing', suite, secrets.clientTraffic)
  const isResumed = psk.value !== undefined
  return succeed({ name: 'WAIT_EE', agreement: { offer, suite, group, isResumed, secrets } })
}

function isAnotherGroup(group: NamedGroup, asked: NamedGroup | undefined): boolean {
  return asked !== undefined && asked !== group
}

/** The PSK that the server took, if it took one. @see RFC 8446, 4.2.11 */
function chosenPsk(
  { options: { resume } }: ClientOffer,
  suite: CipherSuite,
  selectedIdentity: number | undefined,
) {
  if (selectedIdentity === undefined) return succeed(undefined)
  const fits = resume && cipherSuite(resume.session.cipherSuite).hash === suite.hash
  return fits && selectedIdentity === 0
    ? succeed(resume.session.psk)
    : fail(violation('identity-was-offered'))
}
