import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { certificateVerifyContent, verifyCertificateSignature } from '../certificate-verify.ts'
import type { TlsFailure } from '../failures.ts'
import { violation } from '../failures.ts'
import { deriveVerifyData } from '../schedule/finished.ts'
import { deriveApplicationSecrets } from '../schedule/key-schedule.ts'
import { findSignatureScheme } from '../signature-scheme.ts'
import { newChannel } from './channel.ts'
import { createKeyPairs, sendClientHello } from './client-hello.ts'
import type { ClientOptions } from './client-options.ts'
import type { ClientAgreement, ClientPhase } from './client-phases.ts'
import type { Connected } from './connection.ts'
import type { EndpointEvent } from './endpoint.ts'
import { advance, endTurn } from './endpoint.ts'
import { acceptFinished, deriveResumption, goConnected } from './finish-handshake.ts'
import { receiveServerHello } from './receive-server-hello.ts'
import type { Endpoint, Received, Step } from './role.ts'
import { Turn } from './turn.ts'

type Outcome = Result<ClientPhase | Connected, TlsFailure>

const RANDOM_BYTES = 32

/** Begins a connection: the ClientHello goes out. */
export async function startClient(options: ClientOptions): Promise<Step<ClientPhase>> {
  const turn = new Turn(newChannel('client'))
  const random = options.randomBytes(RANDOM_BYTES, 'random')
  const legacySessionId = options.randomBytes(RANDOM_BYTES, 'legacy_session_id')
  const keyPairs = await createKeyPairs(options, options.keyShareGroups)
  const offer = await sendClientHello(turn, options, { random, legacySessionId, keyPairs })
  return endTurn<ClientPhase>(turn, { name: 'WAIT_SH', offer })
}

/** Leads a client on. @see RFC 8446, A.1 */
export function advanceClient(
  client: Endpoint<ClientPhase>,
  event: EndpointEvent,
): Promise<Step<ClientPhase>> {
  return advance(client, event, receiveHandshake)
}

async function receiveHandshake(turn: Turn, phase: ClientPhase, received: Received): Promise<Outcome> {
  switch (phase.name) {
    case 'WAIT_SH':
      return receiveServerHello(turn, phase, received)
    case 'WAIT_EE':
      return receiveEncryptedExtensions(turn, phase.agreement, received)
    case 'WAIT_CERT':
      return receiveCertificate(turn, phase.agreement, received)
    case 'WAIT_CV':
      return receiveCertificateVerify(turn, phase, received)
    case 'WAIT_FINISHED':
      return receiveFinished(turn, phase.agreement, received)
  }
}

/** @see RFC 8446, 4.3.1 */
function receiveEncryptedExtensions(
  turn: Turn,
  agreement: ClientAgreement,
  { message, bytes }: Received,
): Outcome {
  if (message.type !== 'encrypted_extensions') return fail(violation('message-is-expected'))
  const { serverName } = agreement.offer.options
  const wasOffered = message.body.extensions.every(
    ({ type }) => type === 'supported_groups' || (type === 'server_name' && serverName !== undefined),
  )
  if (!wasOffered) return fail(violation('extension-was-offered'))
  turn.remember(bytes)
  return succeed({ name: agreement.isResumed ? 'WAIT_FINISHED' : 'WAIT_CERT', agreement })
}

/** @see RFC 8446, 4.4.2 */
async function receiveCertificate(
  turn: Turn,
  agreement: ClientAgreement,
  { message, bytes }: Received,
): Promise<Outcome> {
  if (message.type !== 'certificate') return fail(violation('message-is-expected'))
  const { certificateList } = message.body
  if (certificateList.length === 0) return fail(violation('certificate-is-there'))
  if (certificateList.some(({ extensions }) => extensions.length > 0)) {
    return fail(violation('extension-was-offered'))
  }
  const { verifyCertificates, serverName } = agreement.offer.options
  const verified = await verifyCertificates(
    certificateList.map(({ certData }) => certData),
    serverName,
  )
  if (!verified.ok) return verified
  turn.remember(bytes)
  return succeed({ name: 'WAIT_CV', agreement, subjectPublicKeyInfo: verified.value })
}

/** @see RFC 8446, 4.4.3 */
async function receiveCertificateVerify(
  turn: Turn,
  { agreement, subjectPublicKeyInfo }: Extract<ClientPhase, { readonly name: 'WAIT_CV' }>,
  { message, bytes }: Received,
): Promise<Outcome> {
  if (message.type !== 'certificate_verify') return fail(violation('message-is-expected'))
  const { algorithm, signature } = message.body
  const scheme = findSignatureScheme(algorithm)
  const wasOffered = scheme && agreement.offer.options.signatureSchemes.includes(scheme)
  if (!wasOffered) return fail(violation('signature-scheme-was-offered'))
  const hash = await turn.derive(agreement.suite, (deriver) => deriver.hash(turn.channel.transcript))
  const content = certificateVerifyContent('server', hash)
  const holds = await verifyCertificateSignature({ scheme, subjectPublicKeyInfo, content, signature })
  if (!holds) return fail(violation('signature-holds'))
  turn.remember(bytes)
  return succeed({ name: 'WAIT_FINISHED', agreement })
}

/** Holds the server's Finished against what it has to be, answers with its own, and goes over to the data's keys. */
async function receiveFinished(
  turn: Turn,
  { offer, suite, group, isResumed, secrets }: ClientAgreement,
  received: Received,
): Promise<Outcome> {
  const { serverTraffic, clientTraffic, handshakeSecret } = secrets
  const accepted = await acceptFinished(turn, suite, serverTraffic, received)
  if (!accepted.ok) return accepted
  const { application, verifyData } = await turn.derive(suite, async (deriver) => {
    const hash = await deriver.hash(turn.channel.transcript)
    return {
      application: await deriveApplicationSecrets(deriver, handshakeSecret, hash),
      verifyData: await deriveVerifyData(deriver, clientTraffic, hash),
    }
  })
  await turn.sendHandshake({ type: 'finished', body: { verifyData } })
  await turn.useKeys('reading', suite, application.serverTraffic)
  await turn.useKeys('writing', suite, application.clientTraffic)
  return goConnected(turn, {
    suite,
    group,
    isResumed,
    serverName: offer.options.serverName,
    exporterMasterSecret: application.exporterMasterSecret,
    resumptionMasterSecret: await deriveResumption(turn, suite, application),
  })
}
