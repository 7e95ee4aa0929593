import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import { concatBytes } from '../../bytes/bytes.ts'
import type { TlsFailure } from '../failures.ts'
import { malformed, violation } from '../failures.ts'
import { readAlert } from '../messages/alert-codec.ts'
import { handshakeLength, readHandshake } from '../messages/handshake-codec.ts'
import type { InnerPlaintext } from '../record/protect-record.ts'
import { readRecord } from '../record/record-codec.ts'
import { receiveAfterHandshake } from './after-handshake.ts'
import type { Connected } from './connection.ts'
import type { ReceiveHandshake } from './role.ts'
import type { Turn } from './turn.ts'

/** Longer than any certificate chain in use; a length alone makes nobody wait for 16 MiB. */
const MESSAGE_BYTES = 2 ** 17

const CHANGE_CIPHER_SPEC = 1

/** What an end has while it works off bytes. */
interface Reader<Phase> {
  readonly turn: Turn
  readonly receive: ReceiveHandshake<Phase>
}

type Outcome<Phase> = Result<Phase | Connected, TlsFailure>

/** Works off bytes from the wire, in whatever pieces they came, up to the last whole record. */
export async function receiveBytes<Phase extends { readonly name: string }>(
  reader: Reader<Phase>,
  start: Phase | Connected,
  bytes: Bytes,
): Promise<Outcome<Phase>> {
  const { turn } = reader
  let phase = start
  turn.change({ unreadRecord: concatBytes(turn.channel.unreadRecord, bytes) })
  while (!hasPeerClosed(phase)) {
    const record = readRecord(turn.channel.unreadRecord)
    if (!record.ok) return record
    if (!record.value) return succeed(phase)
    turn.change({ unreadRecord: turn.channel.unreadRecord.slice(record.value.bytes.length) })
    const opened = await turn.open(record.value)
    if (!opened.ok) return opened
    const next = await takeContent(reader, phase, opened.value)
    if (!next.ok) return next
    phase = next.value
  }
  // What follows a close is not looked at: RFC 8446, 6.1.
  turn.change({ unreadRecord: new Uint8Array(0) })
  return succeed(phase)
}

function takeContent<Phase extends { readonly name: string }>(
  reader: Reader<Phase>,
  phase: Phase | Connected,
  { type, content }: InnerPlaintext,
): Promise<Outcome<Phase>> | Outcome<Phase> {
  const { turn } = reader
  if (type === 'change_cipher_spec') return takeChangeCipherSpec(phase, content)
  if (type === 'handshake') return takeMessages(reader, phase, content)
  if (turn.channel.unreadMessage.length > 0) return fail(violation('handshake-message-is-not-interrupted'))
  if (type === 'alert') return takeAlert(turn, phase, content)
  if (!isConnected(phase)) return fail(violation('message-is-expected'))
  turn.report({ kind: 'data-received', data: content })
  return succeed(phase)
}

/** Means nothing, and is dropped while the handshake lasts. @see RFC 8446, 5 */
function takeChangeCipherSpec<Phase extends { readonly name: string }>(
  phase: Phase | Connected,
  content: Bytes,
): Outcome<Phase> {
  const isAllowed = !isConnected(phase) && content.length === 1 && content[0] === CHANGE_CIPHER_SPEC
  return isAllowed ? succeed(phase) : fail(violation('change-cipher-spec-is-one'))
}

function takeAlert<Phase extends { readonly name: string }>(
  turn: Turn,
  phase: Phase | Connected,
  content: Bytes,
): Outcome<Phase> {
  const alert = readAlert(content)
  if (!alert.ok) return alert
  if (alert.value === 'user_canceled') return succeed(phase)
  if (alert.value !== 'close_notify' || !isConnected(phase)) {
    return fail({ code: 'alert-received', description: alert.value })
  }
  turn.report({ kind: 'closed', by: 'peer' })
  return succeed({ ...phase, connection: { ...phase.connection, peerHasClosed: true } })
}

/** Messages share records and span them. @see RFC 8446, 5.1 */
async function takeMessages<Phase extends { readonly name: string }>(
  { turn, receive }: Reader<Phase>,
  start: Phase | Connected,
  content: Bytes,
): Promise<Outcome<Phase>> {
  if (content.length === 0) return fail(violation('fragment-is-not-empty'))
  let phase = start
  turn.change({ unreadMessage: concatBytes(turn.channel.unreadMessage, content) })
  for (;;) {
    const bytes = nextMessage(turn)
    if (!bytes.ok) return bytes
    if (!bytes.value) return succeed(phase)
    const read = readHandshake(bytes.value)
    if (read.fault) return fail(read.fault)
    const { message, trace } = read
    turn.report({ kind: 'message-received', message, read: { bytes: bytes.value, trace } })
    const keysBefore = turn.channel.reading?.keys
    const next = isConnected(phase)
      ? await receiveAfterHandshake(turn, phase, message)
      : await receive(turn, phase, { message, bytes: bytes.value })
    if (!next.ok) return next
    if (turn.channel.reading?.keys !== keysBefore && turn.channel.unreadMessage.length > 0) {
      return fail(violation('keys-change-between-records'))
    }
    phase = next.value
  }
}

/** Takes the next whole message off what came, if there is one. */
function nextMessage(turn: Turn): Result<Bytes | undefined, TlsFailure> {
  const { unreadMessage } = turn.channel
  const length = handshakeLength(unreadMessage)
  if (length === undefined) return succeed(undefined)
  if (length > MESSAGE_BYTES) return fail(malformed('message-length-is-in-range', 'handshake.length', 1))
  if (unreadMessage.length < length) return succeed(undefined)
  turn.change({ unreadMessage: unreadMessage.slice(length) })
  return succeed(unreadMessage.slice(0, length))
}

function hasPeerClosed(phase: { readonly name: string } | Connected): boolean {
  return isConnected(phase) && phase.connection.peerHasClosed
}

function isConnected(phase: { readonly name: string } | Connected): phase is Connected {
  return phase.name === 'CONNECTED'
}
