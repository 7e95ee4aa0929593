import { equalBytes } from '../bytes/bytes.ts'
import { IV_BYTES, TAG_BYTES } from '../primitives/aes-gcm.ts'
import type { FramedContent } from './message-header.ts'
import type { BodyPosition, FoundBodyPart } from './message-body.ts'
import { partPath, SEQUENCE_NUMBER_END } from './message-body.ts'
import type { MessageReader } from './message-reader.ts'

/** Reads the body of a message that is not framed. */
export function readSingleBlock(reader: MessageReader): FoundBodyPart {
  const position: BodyPosition = { kind: 'single-block', sequenceNumber: 1 }
  const start = reader.offset
  const iv = reader.bytes('body', 'iv', IV_BYTES)
  const length = reader.unsigned('body', 'encrypted-content-length', 8)
  return { ...position, iv, ...readSealed(reader, position, { start, length }) }
}

/** Whether a frame that begins with these four bytes is the final one. */
export function beginsFinalFrame(bytes: Uint8Array): boolean {
  return equalBytes(bytes, SEQUENCE_NUMBER_END)
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
  const start = reader.offset
  const isFinal = reader.startsWith(...SEQUENCE_NUMBER_END)
  const position: BodyPosition = { kind: isFinal ? 'final-frame' : 'regular-frame', sequenceNumber }
  const path = partPath(position)
  if (isFinal) reader.unsigned(path, 'sequence-number-end', 4)
  reader.unsigned(path, 'sequence-number', 4, {
    rule: 'sequence-numbers-count-from-1',
    holds: (value) => value === sequenceNumber,
  })
  const iv = reader.bytes(path, 'iv', IV_BYTES)
  const length = isFinal
    ? reader.unsigned(path, 'encrypted-content-length', 4, {
        rule: 'final-frame-is-within-frame-length',
        holds: (value) => value <= frameLength,
      })
    : frameLength
  return { ...position, iv, ...readSealed(reader, position, { start, length }) }
}

function readSealed(
  reader: MessageReader,
  position: BodyPosition,
  { start, length }: { readonly start: number; readonly length: number },
): Pick<FoundBodyPart, 'sealed' | 'range'> {
  const path = partPath(position)
  const { offset } = reader
  reader.bytes(path, 'encrypted-content', length)
  reader.bytes(path, 'authentication-tag', TAG_BYTES)
  return { sealed: reader.since(offset), range: { offset: start, length: reader.offset - start } }
}
