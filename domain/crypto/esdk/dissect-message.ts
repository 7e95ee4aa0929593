import type { Bytes } from '../bytes/bytes.ts'
import type { Trace } from '../trace.ts'
import type { MalformedMessage, TooLarge } from './failures.ts'
import { tooLarge, WHOLE_FRAMES, WHOLE_MESSAGE_BYTES, WHOLE_PLAINTEXT_BYTES } from './limits.ts'
import type { FoundBodyPart } from './message-body.ts'
import { contentLength } from './message-body.ts'
import { readFooter } from './message-footer.ts'
import type { MessageHeader } from './message-header.ts'
import { MessageReader } from './message-reader.ts'
import { readFrame, readSingleBlock } from './read-body.ts'
import type { ReadHeader } from './read-header.ts'
import { readHeader } from './read-header.ts'

/** A message whose structure is sound. Whether it is genuine is another question, and needs the key. */
export interface SoundMessage {
  /** All fields. */
  readonly trace: Trace
  readonly head: ReadHeader
  readonly body: readonly FoundBodyPart[]
  /** DER; exactly where the suite signs. */
  readonly signature: Bytes | undefined
  readonly fault?: undefined
}

/** What can be read of bytes that are no sound message. */
export interface BrokenMessage {
  /** The fields up to the fault; the last of them is at fault where its value breaks a rule. */
  readonly trace: Trace
  /** Absent where the fault is in the header. */
  readonly head?: ReadHeader
  /** The parts before the fault. */
  readonly body: readonly FoundBodyPart[]
  readonly fault: MalformedMessage | TooLarge
}

/** Takes a message apart into its fields, as far as it has the structure of one. Decrypts nothing. */
export function dissectMessage(message: Bytes): SoundMessage | BrokenMessage {
  const reader = new MessageReader(message)
  const head = readHeader(reader)
  if (reader.fault) return { trace: reader.trace, body: [], fault: reader.fault }
  if (message.length > WHOLE_MESSAGE_BYTES) {
    return { trace: reader.trace, head, body: [], fault: tooLarge('bytes', head.header) }
  }
  const { body, fault: limit } = readBody(reader, head.header)
  if (limit) return { trace: reader.trace, head, body, fault: limit }
  const { signature: algorithm } = head.header.algorithmSuite
  const signature = algorithm ? readFooter(reader, algorithm) : undefined
  reader.end()
  const { trace, fault } = reader
  return fault ? { trace, head, body, fault } : { trace, head, body, signature }
}

function readBody(
  reader: MessageReader,
  header: MessageHeader,
): { readonly body: FoundBodyPart[]; readonly fault?: TooLarge } {
  const body: FoundBodyPart[] = []
  let plaintextBytes = 0
  for (const part of bodyParts(reader, header)) {
    plaintextBytes += contentLength(part)
    if (plaintextBytes > WHOLE_PLAINTEXT_BYTES) return { body, fault: tooLarge('bytes', header) }
    if (body.length === WHOLE_FRAMES) return { body, fault: tooLarge('frames', header) }
    body.push(part)
  }
  return { body }
}

/** The parts in their order, up to the last one or to a fault. */
function* bodyParts(reader: MessageReader, { contentType }: MessageHeader): Generator<FoundBodyPart> {
  for (let sequenceNumber = 1; ; sequenceNumber++) {
    const part =
      contentType.kind === 'framed' ? readFrame(reader, contentType, sequenceNumber) : readSingleBlock(reader)
    if (reader.fault) return
    yield part
    if (part.kind !== 'regular-frame') return
  }
}
