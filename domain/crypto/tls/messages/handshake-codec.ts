import type { Bytes } from '../../bytes/bytes.ts'
import { beginsWith } from '../../bytes/bytes.ts'
import { readUnsigned, unsignedBytes } from '../../bytes/unsigned.ts'
import type { Trace, TracedBytes } from '../../trace.ts'
import { joinSegments } from '../../trace.ts'
import type { Malformed } from '../failures.ts'
import type { HandshakeMessage, HandshakeName } from './handshake-message.ts'
import { HANDSHAKE_BODIES, HANDSHAKE_TYPES, HELLO_RETRY_REQUEST_RANDOM } from './handshake-message.ts'
import { labelField } from './label-field.ts'
import type { Codec } from './presentation.ts'
import { prefixed } from './presentation.ts'
import { TlsReader } from './tls-reader.ts'

/** Of the type and the length before each message. @see RFC 8446, 4 */
const HANDSHAKE_HEADER_BYTES = 4

/** `legacy_version`, which stands before the random of a ServerHello. */
const VERSION_BYTES = 2

const ANY_LENGTH = { min: 0, max: 2 ** 24 - 1 }

/** A message and its fields. */
export interface ReadHandshake {
  readonly message: HandshakeMessage
  readonly trace: Trace
  readonly fault?: undefined
}

/** What can be read of bytes that are no sound message. */
export interface BrokenHandshake {
  /** The fields up to the fault; the last of them is at fault where its value breaks a rule. */
  readonly trace: Trace
  readonly fault: Malformed
}

/**
 * Writes a message with its type and length before it.
 *
 * @throws {RangeError} a field is longer than its length can say: a bug in the caller.
 */
export function encodeHandshake({ type, body }: HandshakeMessage): TracedBytes {
  const msgType = {
    ...labelField(`${type}.msg_type`, 'public'),
    bytes: unsignedBytes(HANDSHAKE_TYPES[type], 1),
  }
  return joinSegments([msgType, ...bodyCodec(type).write(type, body)])
}

/** Takes exactly one message apart into its fields, as far as it has the structure of one. */
export function readHandshake(bytes: Bytes): ReadHandshake | BrokenHandshake {
  const reader = new TlsReader(bytes)
  const type = findType(bytes)
  reader.unsigned(`${type ?? 'handshake'}.msg_type`, 1)
  if (!type) {
    reader.refuse('handshake-type-is-known', 'handshake.msg_type', 0)
    return broken(reader)
  }
  const body = bodyCodec(type).read(reader, type)
  if (reader.left > 0) reader.refuse('has-no-trailing-bytes', type, reader.offset)
  if (reader.fault) return broken(reader)
  // The type chose the codec, and the codec the body.
  return { message: { type, body } as HandshakeMessage, trace: reader.trace }
}

function broken({ trace, fault }: TlsReader): BrokenHandshake {
  if (!fault) throw new TypeError('nothing is broken')
  return { trace, fault }
}

function bodyCodec(type: HandshakeName): Codec<unknown> {
  return prefixed(ANY_LENGTH, HANDSHAKE_BODIES[type] as Codec<unknown>)
}

function findType(bytes: Bytes): HandshakeName | undefined {
  const isRetry = beginsWith(bytes, HELLO_RETRY_REQUEST_RANDOM, HANDSHAKE_HEADER_BYTES + VERSION_BYTES)
  const names = Object.keys(HANDSHAKE_TYPES) as HandshakeName[]
  const found = names.filter((name) => HANDSHAKE_TYPES[name] === bytes[0])
  return isRetry ? found.at(-1) : found[0]
}

/** How long the message is that some bytes begin with, its header included; undefined where that is not to be seen yet. */
export function handshakeLength(bytes: Bytes): number | undefined {
  if (bytes.length < HANDSHAKE_HEADER_BYTES) return undefined
  return HANDSHAKE_HEADER_BYTES + readUnsigned(bytes, 1, HANDSHAKE_HEADER_BYTES - 1)
}
