import type { Result } from '#domain/shared/result.ts'
import { succeed } from '#domain/shared/result.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { ByteQueue } from '../bytes/byte-queue.ts'
import { mapInOrder } from '../map-in-order.ts'
import type { Segment, TracedBytes } from '../trace.ts'
import { joinSegments } from '../trace.ts'
import type { BegunMessage, EncryptOptions } from './begin-message.ts'
import { beginMessage, messageKind } from './begin-message.ts'
import { encryptMessage } from './encrypt-message.ts'
import type { EncryptFailure } from './failures.ts'
import { partsInFlight, WHOLE_PLAINTEXT_BYTES, whyWhole } from './limits.ts'
import type { ContentPart } from './message-body.ts'
import { bodySegments } from './message-body.ts'
import { sealPart } from './message-cipher.ts'
import type { MessageHeader } from './message-header.ts'

export interface EncryptedStream {
  readonly header: MessageHeader
  readonly dataKey: Bytes
  /** The message in pieces, each with its part of the trace; the first holds the header. To be read once. */
  readonly pieces: AsyncIterable<TracedBytes>
}

/**
 * Encrypts plaintext of any length as it arrives.
 *
 * Piece by piece goes what is framed and not signed. The rest is gathered first, up to 64 MiB, since WebCrypto neither
 * hashes in pieces nor signs a digest.
 *
 * @throws {RangeError} more than 2^32 - 1 frames came: that many have no numbers.
 */
export async function encryptStream(
  plaintext: AsyncIterable<Bytes>,
  options: EncryptOptions,
): Promise<Result<EncryptedStream, EncryptFailure>> {
  const queue = new ByteQueue(plaintext)
  if (whyWhole(messageKind(options))) return encryptGathered(queue, options)
  const begun = await beginMessage(options)
  if (!begun.ok) {
    await queue.close()
    return begun
  }
  const { header, dataKey } = begun.value
  return succeed({ header, dataKey, pieces: piecesOf(begun.value, queue) })
}

async function encryptGathered(
  queue: ByteQueue,
  options: EncryptOptions,
): Promise<Result<EncryptedStream, EncryptFailure>> {
  const plaintext = await queue.fill(WHOLE_PLAINTEXT_BYTES + 1)
  await queue.close()
  const encrypted = await encryptMessage(plaintext, options)
  if (!encrypted.ok) return encrypted
  const { header, dataKey, bytes, trace } = encrypted.value
  return succeed({ header, dataKey, pieces: onlyPiece({ bytes, trace }) })
}

async function* onlyPiece(piece: TracedBytes): AsyncGenerator<TracedBytes, void> {
  yield piece
}

async function* piecesOf(
  { header, headerSegments, cipher }: BegunMessage,
  queue: ByteQueue,
): AsyncGenerator<TracedBytes, void> {
  let offset = 0
  const place = (segments: readonly Segment[]): TracedBytes => {
    const piece = joinSegments(segments, offset)
    offset += piece.bytes.length
    return piece
  }
  yield place(headerSegments)
  const { contentType } = header
  if (contentType.kind !== 'framed') return
  const parts = cutFrames(queue, contentType.frameLength)
  const sealed = mapInOrder(parts, partsInFlight(contentType), (part) => sealPart(cipher, part))
  for await (const part of sealed) yield place(bodySegments(part))
}

/** Holds one byte more than a frame before it lets one go: only so is the last one known to be the last. */
async function* cutFrames(queue: ByteQueue, frameLength: number): AsyncGenerator<ContentPart, void> {
  try {
    for (let sequenceNumber = 1; ; sequenceNumber++) {
      const ready = await queue.fill(frameLength + 1)
      if (ready.length <= frameLength) {
        yield { kind: 'final-frame', sequenceNumber, content: queue.take(ready.length) }
        return
      }
      yield { kind: 'regular-frame', sequenceNumber, content: queue.take(frameLength) }
    }
  } finally {
    await queue.close()
  }
}
