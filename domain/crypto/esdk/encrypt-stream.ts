import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { ByteQueue } from '../bytes/byte-queue.ts'
import { mapInOrder } from '../map-in-order.ts'
import type { Segment } from '../trace.ts'
import type { BegunMessage, EncryptOptions } from './begin-message.ts'
import { beginMessage, messageKind, refuseOptions } from './begin-message.ts'
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
  /** The message in its order: the fields of the header, then those of one frame after the other. To be read once. */
  readonly segments: AsyncIterable<readonly Segment[]>
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
  const refusal = refuseOptions(options)
  if (refusal) return fail(refusal)
  if (whyWhole(messageKind(options))) return encryptGathered(new ByteQueue(plaintext), options)
  const begun = await beginMessage(options)
  if (!begun.ok) return begun
  const { header, dataKey } = begun.value
  return succeed({ header, dataKey, segments: segmentsOf(begun.value, new ByteQueue(plaintext)) })
}

async function encryptGathered(
  queue: ByteQueue,
  options: EncryptOptions,
): Promise<Result<EncryptedStream, EncryptFailure>> {
  await queue.fill(WHOLE_PLAINTEXT_BYTES + 1)
  await queue.close()
  const encrypted = await encryptMessage(queue.take(queue.available), options)
  if (!encrypted.ok) return encrypted
  const { header, dataKey, segments } = encrypted.value
  return succeed({ header, dataKey, segments: atOnce(segments) })
}

async function* atOnce(segments: readonly Segment[]): AsyncGenerator<readonly Segment[], void> {
  yield segments
}

async function* segmentsOf(
  { header: { contentType }, headerSegments, cipher }: BegunMessage,
  queue: ByteQueue,
): AsyncGenerator<readonly Segment[], void> {
  yield headerSegments
  if (contentType.kind !== 'framed') return
  const frames = cutFrames(queue, contentType.frameLength)
  const sealed = mapInOrder(frames, partsInFlight(contentType), (frame) => sealPart(cipher, frame))
  for await (const frame of sealed) yield bodySegments(frame)
}

/** Waits for one byte more than a frame before it lets one go: only so is the last one known to be the last. */
async function* cutFrames(queue: ByteQueue, frameLength: number): AsyncGenerator<ContentPart, void> {
  try {
    for (let sequenceNumber = 1; ; sequenceNumber++) {
      if (queue.available <= frameLength) await queue.fill(frameLength + 1)
      const isFinal = queue.available <= frameLength
      const content = queue.take(frameLength)
      yield { kind: isFinal ? 'final-frame' : 'regular-frame', sequenceNumber, content }
      if (isFinal) return
    }
  } finally {
    await queue.close()
  }
}
