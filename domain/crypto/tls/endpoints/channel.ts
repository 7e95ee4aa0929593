import type { Bytes } from '../../bytes/bytes.ts'
import type { Sender } from '../schedule/derivation.ts'
import type { TrafficKeys } from '../schedule/traffic-keys.ts'

/** The keys of one direction, and how often they were used. */
export interface Protection {
  readonly keys: TrafficKeys
  /** Of the next record; 0 again with every new key. */
  readonly sequenceNumber: number
  /** How many key updates there were in this direction. */
  readonly generation: number
}

/** One end's side of the wire. */
export interface Channel {
  readonly end: Sender
  /** Absent while records are not protected yet. */
  readonly reading: Protection | undefined
  readonly writing: Protection | undefined
  /** All messages of the handshake so far, as they are hashed. @see RFC 8446, 4.4.1 */
  readonly transcript: Bytes
  /** The beginning of a record whose end has not come. */
  readonly unreadRecord: Bytes
  /** The beginning of a message of the handshake whose end has not come. */
  readonly unreadMessage: Bytes
}

const NOTHING: Bytes = new Uint8Array(0)

export function newChannel(end: Sender): Channel {
  return {
    end,
    reading: undefined,
    writing: undefined,
    transcript: NOTHING,
    unreadRecord: NOTHING,
    unreadMessage: NOTHING,
  }
}

/** New keys, not used yet. */
export function freshProtection(keys: TrafficKeys, generation = 0): Protection {
  return { keys, sequenceNumber: 0, generation }
}
