import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import { ByteQueue } from '../bytes/byte-queue.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { IV_BYTES, TAG_BYTES } from '../primitives/aes-gcm.ts'
import type { Trace } from '../trace.ts'
import { decryptMessage } from './decrypt-message.ts'
import type { DecryptFailure, MalformedMessage, TooLarge } from './failures.ts'
import { partsInFlight, tooLarge, WHOLE_MESSAGE_BYTES, whyWhole } from './limits.ts'
import type { FoundBodyPart } from './message-body.ts'
import { openPart } from './message-cipher.ts'
import type { MessageCipher } from './message-cipher.ts'
import type { FramedContent } from './message-header.ts'
import { MessageReader } from './message-reader.ts'
import type { DecryptOptions, OpenedHeader } from './open-header.ts'
import { openHeader } from './open-header.ts'
import { beginsFinalFrame, readFrame } from './read-body.ts'
import type { ReadHeader } from './read-header.ts'
import { readHeader } from './read-header.ts'

export interface DecryptedStream extends OpenedHeader {
  /** Of the header; of a signed message, or one that is not framed, of all of it. */
  readonly trace: Trace
  /**
   * The plaintext in pieces, each of them genuine and in its place. A failure is the last there is; where none came,
   * the message was complete. To be read once.
   */
  readonly plaintext: AsyncIterable<Result<Bytes, DecryptFailure>>
}

/**
 * Opens a message of any length as it arrives.
 *
 * Piece by piece goes what is framed and not signed. The rest is gathered first, up to 64 MiB, so that nothing is handed
 * out before its tag and the signature hold.
 */
export async function decryptStream(
  message: AsyncIterable<Bytes>,
  options: DecryptOptions,
): Promise<Result<DecryptedStream, DecryptFailure>> {
  const queue = new ByteQueue(message)
  const stream = await openStream(queue, options)
  if (!stream.ok) await queue.close()
  return stream
}

async function openStream(
  queue: ByteQueue,
  options: DecryptOptions,
): Promise<Result<DecryptedStream, DecryptFailure>> {
  const read = await fillHeader(queue)
  if (!read.ok) return read
  const { head, trace } = read.value
  const { contentType } = head.header
  if (whyWhole(head.header) || contentType.kind !== 'framed') return openGathered(queue, options)
  const opened = await openHeader(head, options)
  if (!opened.ok) return opened
  const { cipher, ...openedHeader } = opened.value
  queue.skip(head.range.length)
  return succeed({ ...openedHeader, trace, plaintext: openFrames(queue, cipher, { head, contentType }) })
}

/** Reads on until the header is complete; takes nothing. */
async function fillHeader(
  queue: ByteQueue,
): Promise<Result<{ readonly head: ReadHeader; readonly trace: Trace }, MalformedMessage | TooLarge>> {
  for (let length = 1; ; length = 2 * queue.available) {
    // Twice as much each time: reading a long header again and again then costs no more than reading it twice.
    await queue.fill(length)
    const reader = new MessageReader(queue.peek(queue.available))
    const head = readHeader(reader)
    const { fault, trace } = reader
    if (!fault) return succeed({ head, trace })
    if (fault.rule !== 'is-complete' || queue.hasEnded) return fail(fault)
    if (queue.available > WHOLE_MESSAGE_BYTES) return fail(tooLarge('bytes', head.header))
  }
}

async function openGathered(
  queue: ByteQueue,
  options: DecryptOptions,
): Promise<Result<DecryptedStream, DecryptFailure>> {
  await queue.fill(WHOLE_MESSAGE_BYTES + 1)
  await queue.close()
  const decrypted = await decryptMessage(queue.take(queue.available), options)
  if (!decrypted.ok) return decrypted
  const { plaintext, ...rest } = decrypted.value
  return succeed({ ...rest, plaintext: onlyPiece(plaintext) })
}

async function* onlyPiece(plaintext: Bytes): AsyncGenerator<Result<Bytes, DecryptFailure>, void> {
  yield succeed(plaintext)
}

/** Where the frames begin and how long they are. */
interface FramedBody {
  readonly head: ReadHeader
  readonly contentType: FramedContent
}

/**
 * Opens several frames at the same time and hands their contents out in order, each once its tag holds.
 *
 * One generator and no more: with frames of 4 KiB, passing each of them through a chain of generators takes a good part
 * of the time that decrypting it does.
 */
async function* openFrames(
  queue: ByteQueue,
  cipher: MessageCipher,
  body: FramedBody,
): AsyncGenerator<Result<Bytes, DecryptFailure>, void> {
  const frames = new FrameTaker(queue, body)
  const inFlight = partsInFlight(body.contentType)
  const started: Promise<Result<Bytes, DecryptFailure>>[] = []
  try {
    for (;;) {
      while (started.length < inFlight && !frames.hasEnded) {
        if (!frames.isReady) await frames.makeReady()
        const frame = frames.take()
        started.push(frame.ok ? openPart(cipher, frame.value) : Promise.resolve(frame))
      }
      const oldest = started.shift()
      if (!oldest) return
      const content = await oldest
      yield content
      if (!content.ok) return
    }
  } finally {
    await queue.close()
  }
}

/** Takes frame after frame from a queue, without waiting where the next one is there already. */
class FrameTaker {
  readonly #queue: ByteQueue
  readonly #contentType: FramedContent
  #offset: number
  #sequenceNumber = 1
  #hasEnded = false

  constructor(queue: ByteQueue, { head, contentType }: FramedBody) {
    this.#queue = queue
    this.#contentType = contentType
    this.#offset = head.range.length
  }

  /** Whether the final frame was taken, or one that breaks a rule. */
  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** With a byte to spare, so that something after the final frame is seen before its content is handed out. */
  get isReady(): boolean {
    return this.#queue.available > this.#longestFrame || this.#queue.hasEnded
  }

  async makeReady(): Promise<void> {
    await this.#queue.fill(this.#longestFrame + 1)
  }

  get #longestFrame(): number {
    return this.#contentType.frameLength + FINAL_FRAME_OVERHEAD
  }

  /**
   * The next frame, to be given to WebCrypto before another is taken: WebCrypto copies its input where it is called, and
   * the next frame may be put together in the same place.
   */
  take(): Result<FoundBodyPart, MalformedMessage> {
    const ready = this.#queue.glance(this.#contentType.frameLength + REGULAR_FRAME_OVERHEAD)
    const frameBytes = beginsFinalFrame(ready) ? this.#queue.glance(this.#longestFrame) : ready
    const reader = new MessageReader(frameBytes, { start: this.#offset, keepsTrace: false })
    const frame = readFrame(reader, this.#contentType, this.#sequenceNumber)
    const isFinal = frame.kind === 'final-frame'
    if (isFinal && this.#queue.available > frame.range.length) {
      reader.refuse('has-no-trailing-bytes', 'message', reader.offset)
    }
    this.#hasEnded = isFinal || reader.fault !== undefined
    if (reader.fault) return fail(reader.fault)
    this.#queue.skip(frame.range.length)
    this.#offset += frame.range.length
    this.#sequenceNumber++
    return succeed(frame)
  }
}

/** What a frame has besides its content: sequence number, IV and tag. */
const REGULAR_FRAME_OVERHEAD = 4 + IV_BYTES + TAG_BYTES
/** And the mark of the end, and the length of its content. */
const FINAL_FRAME_OVERHEAD = 4 + REGULAR_FRAME_OVERHEAD + 4
