import type { Result } from '#domain/shared/result.ts'
import type { Bytes } from '../../bytes/bytes.ts'
import type { TlsFailure } from '../failures.ts'
import type { HandshakeMessage } from '../messages/handshake-message.ts'
import type { Channel } from './channel.ts'
import type { Connected } from './connection.ts'
import type { Happening } from './happening.ts'
import type { Turn } from './turn.ts'

/** A message with the bytes it was read from, which are what is hashed. */
export interface Received {
  readonly message: HandshakeMessage
  readonly bytes: Bytes
}

/** After a failure nothing happens any more. */
export interface Failed {
  readonly name: 'FAILED'
  readonly failure: TlsFailure
}

/** One end of a connection, as a value. */
export interface Endpoint<Phase> {
  readonly channel: Channel
  readonly phase: Phase | Connected | Failed
}

/** What an event leads to. */
export interface Step<Phase> {
  readonly endpoint: Endpoint<Phase>
  /** Bytes for the other end; empty for none. */
  readonly output: Bytes
  readonly happenings: readonly Happening[]
}

/** What tells a client from a server: how messages of the handshake lead from one phase to the next. */
export type ReceiveHandshake<Phase> = (
  turn: Turn,
  phase: Phase,
  received: Received,
) => Promise<Result<Phase | Connected, TlsFailure>>
