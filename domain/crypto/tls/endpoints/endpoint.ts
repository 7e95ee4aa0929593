import type { Bytes } from '../../bytes/bytes.ts'
import type { TlsFailure } from '../failures.ts'
import { encodeAlert } from '../messages/alert-codec.ts'
import { issueTicket, sendKeyUpdate } from './after-handshake.ts'
import type { Connected } from './connection.ts'
import type { RandomBytes } from './random-bytes.ts'
import { receiveBytes } from './receive-bytes.ts'
import type { Endpoint, Failed, ReceiveHandshake, Step } from './role.ts'
import { Turn } from './turn.ts'

/** What comes to an end from outside. */
export type EndpointEvent =
  /** From the wire, in pieces of any size. */
  | { readonly kind: 'receive'; readonly bytes: Bytes }
  | { readonly kind: 'send'; readonly data: Bytes }
  | { readonly kind: 'update-keys'; readonly asksPeer: boolean }
  /** Of a server only. */
  | { readonly kind: 'issue-ticket'; readonly randomBytes: RandomBytes }
  | { readonly kind: 'close' }

/** What an application asks of a connection. */
type Command = Exclude<EndpointEvent, { readonly kind: 'receive' }>

/**
 * Leads one end from one state to the next. A failure is reported, told to the peer by its alert and ends everything;
 * nothing that bytes can say makes this throw.
 *
 * @param receive - how the end's role goes through the handshake.
 */
export async function advance<Phase extends { readonly name: string }>(
  endpoint: Endpoint<Phase>,
  event: EndpointEvent,
  receive: ReceiveHandshake<Phase>,
): Promise<Step<Phase>> {
  const turn = new Turn(endpoint.channel)
  const { phase } = endpoint
  if (isFailed(phase)) return endTurn<Phase>(turn, phase)
  if (event.kind !== 'receive') return endTurn(turn, await command(turn, phase, event))
  const next = await receiveBytes({ turn, receive }, phase, event.bytes)
  return endTurn(turn, next.ok ? next.value : await giveUp(turn, next.failure))
}

/** The state and the output that a turn has come to. */
export function endTurn<Phase>(turn: Turn, phase: Phase | Connected | Failed): Step<Phase> {
  const { channel, output, happenings } = turn
  return { endpoint: { channel, phase }, output, happenings }
}

async function command<Phase extends { readonly name: string }>(
  turn: Turn,
  phase: Phase | Connected,
  event: Command,
): Promise<Phase | Connected> {
  if (!isConnected(phase)) {
    turn.report({ kind: 'refused', reason: 'not-connected' })
    return phase
  }
  if (phase.connection.hasClosed) {
    turn.report({ kind: 'refused', reason: 'has-closed' })
    return phase
  }
  return commandConnected(turn, phase, event)
}

async function commandConnected(turn: Turn, phase: Connected, event: Command): Promise<Connected> {
  const { connection } = phase
  switch (event.kind) {
    case 'send':
      await turn.sendContent('application_data', event.data)
      return phase
    case 'update-keys':
      await sendKeyUpdate(turn, connection.suite, event.asksPeer)
      return phase
    case 'issue-ticket':
      if (turn.channel.end === 'server') return issueTicket(turn, phase, event.randomBytes)
      turn.report({ kind: 'refused', reason: 'not-a-server' })
      return phase
    case 'close':
      await turn.sendContent('alert', encodeAlert('close_notify').bytes)
      turn.report({ kind: 'closed', by: 'this-end' })
      return { ...phase, connection: { ...connection, hasClosed: true } }
  }
}

/** Tells the peer why, unless it was the peer that gave up. @see RFC 8446, 6.2 */
async function giveUp(turn: Turn, failure: TlsFailure): Promise<Failed> {
  if (failure.code === 'alert-received') {
    turn.report({ kind: 'failed', failure })
  } else {
    await turn.sendContent('alert', encodeAlert(failure.alert).bytes)
    turn.report({ kind: 'failed', failure, alertSent: failure.alert })
  }
  return { name: 'FAILED', failure }
}

function isFailed(phase: { readonly name: string }): phase is Failed {
  return phase.name === 'FAILED'
}

function isConnected(phase: { readonly name: string }): phase is Connected {
  return phase.name === 'CONNECTED'
}
