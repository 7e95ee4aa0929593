import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { readUnsigned, unsignedBytes } from '../../bytes/unsigned.ts'
import type { CipherSuite } from '../cipher-suite.ts'
import type { TlsFailure } from '../failures.ts'
import { violation } from '../failures.ts'
import type { HandshakeBody, HandshakeMessage } from '../messages/handshake-message.ts'
import type { Sender } from '../schedule/derivation.ts'
import { deriveTicketPsk } from '../schedule/key-schedule.ts'
import { nextTrafficSecret } from '../schedule/traffic-keys.ts'
import type { Connected } from './connection.ts'
import type { RandomBytes } from './random-bytes.ts'
import type { Turn } from './turn.ts'

const TICKET_SECONDS = 7200
const TICKET_BYTES = 32

/** A ticket or a key update; nothing else comes after the handshake. @see RFC 8446, 4.6 */
export async function receiveAfterHandshake(
  turn: Turn,
  phase: Connected,
  { type, body }: HandshakeMessage,
): Promise<Result<Connected, TlsFailure>> {
  const { suite } = phase.connection
  if (type === 'new_session_ticket' && turn.channel.end === 'client') {
    return succeed(await keepTicket(turn, phase, body))
  }
  if (type !== 'key_update') return fail(violation('message-is-expected'))
  await updateKeys(turn, suite, 'reading')
  if (body.requestUpdate === 1 && !phase.connection.hasClosed) await sendKeyUpdate(turn, suite, false)
  return succeed(phase)
}

async function keepTicket(
  turn: Turn,
  phase: Connected,
  { ticket, ticketNonce, ticketLifetime, ticketAgeAdd }: HandshakeBody<'new_session_ticket'>,
): Promise<Connected> {
  const { suite, resumptionMasterSecret } = phase.connection
  const psk = await turn.derive(suite, (deriver) =>
    deriveTicketPsk(deriver, resumptionMasterSecret, ticketNonce),
  )
  turn.report({
    kind: 'session',
    session: {
      ticket,
      psk: psk.bytes,
      cipherSuite: suite.name,
      lifetimeSeconds: ticketLifetime,
      ageAdd: ticketAgeAdd,
    },
  })
  return phase
}

/** Has the client keep something to resume with. @see RFC 8446, 4.6.1 */
export async function issueTicket(
  turn: Turn,
  phase: Connected,
  randomBytes: RandomBytes,
): Promise<Connected> {
  const { connection } = phase
  const ticketNonce = unsignedBytes(connection.ticketsIssued, 2)
  const ticket = randomBytes(TICKET_BYTES, 'ticket')
  const ticketAgeAdd = readUnsigned(randomBytes(4, 'ticket_age_add'))
  const body = { ticketLifetime: TICKET_SECONDS, ticketAgeAdd, ticketNonce, ticket, extensions: [] }
  await turn.sendMessage({ type: 'new_session_ticket', body })
  await keepTicket(turn, phase, body)
  return { ...phase, connection: { ...connection, ticketsIssued: connection.ticketsIssued + 1 } }
}

/** Tells the peer, then goes on with new keys; may ask for the same of the peer. @see RFC 8446, 4.6.3 */
export async function sendKeyUpdate(turn: Turn, suite: CipherSuite, asksPeer: boolean): Promise<void> {
  await turn.sendMessage({ type: 'key_update', body: { requestUpdate: asksPeer ? 1 : 0 } })
  await updateKeys(turn, suite, 'writing')
}

async function updateKeys(turn: Turn, suite: CipherSuite, direction: 'reading' | 'writing'): Promise<void> {
  const current = turn.channel[direction]
  if (!current) throw new TypeError('there are no keys to update')
  const generation = current.generation + 1
  const sender = senderOf(turn, direction)
  const secret = await turn.derive(suite, (deriver) =>
    nextTrafficSecret(deriver, sender, current.keys.secret, generation),
  )
  await turn.useKeys(direction, suite, secret, generation)
  turn.report({ kind: 'keys-updated', direction, generation })
}

function senderOf(turn: Turn, direction: 'reading' | 'writing'): Sender {
  const { end } = turn.channel
  const peer = end === 'client' ? 'server' : 'client'
  return direction === 'writing' ? end : peer
}
