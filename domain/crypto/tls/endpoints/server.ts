import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { equalBytes } from '../../bytes/bytes.ts'
import type { TlsFailure } from '../failures.ts'
import { violation } from '../failures.ts'
import { findExtension } from '../messages/extension.ts'
import { namedGroupValue } from '../named-group.ts'
import { newChannel } from './channel.ts'
import { choosePsk } from './choose-psk.ts'
import type { ClientHello } from './client-hello.ts'
import type { Connected } from './connection.ts'
import type { EndpointEvent } from './endpoint.ts'
import { advance } from './endpoint.ts'
import { acceptFinished, deriveResumption, goConnected } from './finish-handshake.ts'
import type { Choice } from './negotiate.ts'
import { negotiate } from './negotiate.ts'
import type { Endpoint, Received, Step } from './role.ts'
import { sendFlight, sendRetryRequest } from './server-flight.ts'
import type { ServerOptions } from './server-options.ts'
import type { AskedAgain, ServerAgreement, ServerPhase } from './server-phases.ts'
import type { Turn } from './turn.ts'

type Outcome = Result<ServerPhase | Connected, TlsFailure>

/** A server that waits for a ClientHello. */
export function newServer(options: ServerOptions): Endpoint<ServerPhase> {
  return { channel: newChannel('server'), phase: { name: 'START', options } }
}

/** Leads a server on. @see RFC 8446, A.2 */
export function advanceServer(
  server: Endpoint<ServerPhase>,
  event: EndpointEvent,
): Promise<Step<ServerPhase>> {
  return advance(server, event, receiveHandshake)
}

function receiveHandshake(turn: Turn, phase: ServerPhase, received: Received): Promise<Outcome> {
  return phase.name === 'START'
    ? receiveClientHello(turn, phase, received)
    : receiveFinished(turn, phase.agreement, received)
}

/** @see RFC 8446, 4.1.2 */
async function receiveClientHello(
  turn: Turn,
  { options, asked }: Extract<ServerPhase, { readonly name: 'START' }>,
  { message, bytes }: Received,
): Promise<Outcome> {
  if (message.type !== 'client_hello') return fail(violation('message-is-expected'))
  const hello = message.body
  const choice = negotiate(hello, options)
  if (!choice.ok) return choice
  const { suite, group, keyExchange } = choice.value
  if (asked && !answers(hello, choice.value, asked))
    return fail(violation('second-hello-answers-the-request'))
  if (!keyExchange) {
    turn.remember(bytes)
    await sendRetryRequest(turn, hello, choice.value)
    return succeed({ name: 'START', options, asked: { hello, choice: choice.value } })
  }
  const psk = await choosePsk(turn, options, { hello, bytes, suite })
  if (!psk.ok) return psk
  turn.remember(bytes)
  const input = { options, hello, choice: { suite, group, keyExchange }, psk: psk.value }
  const sent = await sendFlight(turn, input, asked !== undefined)
  return sent.ok ? succeed({ name: 'WAIT_FINISHED', agreement: sent.value }) : sent
}

/** Whether a second hello gives the key share that was asked for, that one alone, and says the same otherwise. */
function answers(hello: ClientHello, { suite, keyExchange }: Choice, asked: AskedAgain): boolean {
  const shares = findExtension(hello.extensions, 'key_share') ?? []
  const isTheOneShare = shares.length === 1 && shares[0]?.group === namedGroupValue(asked.choice.group)
  const isSame =
    equalBytes(hello.random, asked.hello.random) &&
    equalBytes(hello.legacySessionId, asked.hello.legacySessionId) &&
    hello.cipherSuites.join() === asked.hello.cipherSuites.join()
  return keyExchange !== undefined && isTheOneShare && isSame && suite.name === asked.choice.suite.name
}

/** @see RFC 8446, 4.4.4 */
async function receiveFinished(
  turn: Turn,
  { suite, group, isResumed, serverName, clientTraffic, application }: ServerAgreement,
  received: Received,
): Promise<Outcome> {
  const accepted = await acceptFinished(turn, suite, clientTraffic, received)
  if (!accepted.ok) return accepted
  const resumptionMasterSecret = await deriveResumption(turn, suite, application)
  await turn.useKeys('reading', suite, application.clientTraffic)
  const { exporterMasterSecret } = application
  return goConnected(turn, {
    suite,
    group,
    isResumed,
    serverName,
    exporterMasterSecret,
    resumptionMasterSecret,
  })
}
