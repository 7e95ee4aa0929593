import type { Bytes } from '../bytes/bytes.ts'
import type { Trace } from '../trace.ts'
import type { MalformedMessage } from './failures.ts'
import type { BodyPart, HeaderAuthentication, MessageHeader } from './message.ts'

/** What can be known of a message without any key. */
export interface Dissection {
  /** All fields, or those up to the fault. */
  readonly trace: Trace
  /** Absent where the fault is in the header. */
  readonly header?: MessageHeader
  /** The bytes that the header's tag is made over. */
  readonly headerBody?: Bytes
  readonly headerAuthentication?: HeaderAuthentication
  readonly body: readonly BodyPart[]
  /** The DER signature of a signed message. */
  readonly signature?: Bytes
  /** Absent where the structure is sound; whether the message is genuine needs the key. */
  readonly fault?: MalformedMessage
}

/** Takes a message apart into its fields, as far as it has the structure of one. */
export type DissectMessage = (message: Bytes) => Dissection
