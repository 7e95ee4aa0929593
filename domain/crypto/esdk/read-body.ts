import type { Bytes } from '../bytes/bytes.ts'
import { beginsWith } from '../bytes/bytes.ts'
import { IV_BYTES, TAG_BYTES } from '../primitives/aes-gcm.ts'
import type { ByteRange } from '../trace.ts'
import type { FramedContent } from './message-header.ts'
import type { FoundBodyPart } from './message-body.ts'
import { partPath, SEQUENCE_NUMBER_END } from './message-body.ts'
import type { MessageReader } from './message-reader.ts'

/** Reads the body of a message that is not framed. */
export function readSingleBlock(reader: MessageReader): FoundBodyPart {
  const { offset } = reader
  const iv = reader.bytes('body', 'iv', IV_BYTES)
  const length = reader.unsigned('body', 'encrypted-content-length', 8)
  const sealed = readSealed(reader, 'body', length)
  return { kind: 'single-block', sequenceNumber: 1, iv, sealed, range: rangeSince(reader, offset) }
}

/** Whether these are the first bytes of the final frame. */
export function beginsFinalFrame(bytes: Uint8Array): boolean {
  return beginsWith(bytes, SEQUENCE_NUMBER_END)
}

/**
 * Reads the next frame.
 *
 * @param sequenceNumber - the one it has to have.
 */
export function readFrame(
  reader: MessageReader,
  { frameLength }: FramedContent,
  sequenceNumber: number,
): FoundBodyPart {
  const { offset } = reader
  const kind = reader.startsWith(SEQUENCE_NUMBER_END) ? 'final-frame' : 'regular-frame'
  const path = partPath({ kind, sequenceNumber })
  if (kind === 'final-frame') reader.pass(path, 'sequence-number-end', 4)
  readSequenceNumber(reader, path, sequenceNumber)
  const iv = reader.bytes(path, 'iv', IV_BYTES)
  const length = kind === 'final-frame' ? readFinalLength(reader, path, frameLength) : frameLength
  const sealed = readSealed(reader, path, length)
  return { kind, sequenceNumber, iv, sealed, range: rangeSince(reader, offset) }
}

function readSequenceNumber(reader: MessageReader, path: string, expected: number): void {
  const { offset } = reader
  // Without a rule that would have to be made for every frame.
  if (reader.unsigned(path, 'sequence-number', 4) !== expected) {
    reader.refuse('sequence-numbers-count-from-1', `${path}.sequence-number`, offset)
  }
}

function readFinalLength(reader: MessageReader, path: string, frameLength: number): number {
  return reader.unsigned(path, 'encrypted-content-length', 4, {
    rule: 'final-frame-is-within-frame-length',
    holds: (value) => value <= frameLength,
  })
}

/** Encrypted content and tag, in one piece. */
function readSealed(reader: MessageReader, path: string, length: number): Bytes {
  const { offset } = reader
  reader.pass(path, 'encrypted-content', length)
  reader.pass(path, 'authentication-tag', TAG_BYTES)
  return reader.since(offset)
}

function rangeSince(reader: MessageReader, offset: number): ByteRange {
  return { offset, length: reader.offset - offset }
}
