import type { Result } from '#domain/shared/result.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Bytes } from '../bytes/bytes.ts'
import { mapInOrder } from '../map-in-order.ts'
import type { Segment, TracedBytes } from '../trace.ts'
import { joinBytes, joinSegments } from '../trace.ts'
import type { BegunMessage, EncryptOptions } from './begin-message.ts'
import { beginMessage, messageKind, refuseOptions } from './begin-message.ts'
import type { EncryptFailure, TooLarge } from './failures.ts'
import { partsInFlight, tooLarge, WHOLE_FRAMES, WHOLE_PLAINTEXT_BYTES } from './limits.ts'
import type { ContentPart } from './message-body.ts'
import { bodySegments } from './message-body.ts'
import { sealPart } from './message-cipher.ts'
import { footerSegments } from './message-footer.ts'
import type { ContentType, MessageHeader } from './message-header.ts'

export interface EncryptedMessage extends TracedBytes {
  /** The same once more, each field with its own bytes. */
  readonly segments: readonly Segment[]
  readonly header: MessageHeader
  /** What the keyring gave, for pictures; to be forgotten otherwise. */
  readonly dataKey: Bytes
}

/**
 * Encrypts up to 64 MiB into one message, with a label for every byte of it.
 *
 * @throws {RangeError} the keyring gave a data key of a wrong length: a bug in the keyring.
 */
export async function encryptMessage(
  plaintext: Bytes,
  options: EncryptOptions,
): Promise<Result<EncryptedMessage, EncryptFailure>> {
  const refusal = refuseOptions(options) ?? findExcess(plaintext, options)
  if (refusal) return fail(refusal)
  const begun = await beginMessage(options)
  if (!begun.ok) return begun
  const segments = await encryptBody(plaintext, begun.value)
  const { signer, header, dataKey } = begun.value
  if (signer) segments.push(...footerSegments(await signer.sign(joinBytes(segments))))
  return succeed({ ...joinSegments(segments), segments, header, dataKey })
}

function findExcess(plaintext: Bytes, options: EncryptOptions): TooLarge | undefined {
  const kind = messageKind(options)
  if (plaintext.length > WHOLE_PLAINTEXT_BYTES) return tooLarge('bytes', kind)
  const { contentType } = kind
  const isCut = contentType.kind === 'framed' && plaintext.length > WHOLE_FRAMES * contentType.frameLength
  return isCut ? tooLarge('frames', kind) : undefined
}

/** Header and body. */
async function encryptBody(
  plaintext: Bytes,
  { cipher, header, headerSegments }: BegunMessage,
): Promise<Segment[]> {
  const segments = [...headerSegments]
  const parts = mapInOrder(
    splitContent(plaintext, header.contentType),
    partsInFlight(header.contentType),
    (part) => sealPart(cipher, part),
  )
  for await (const part of parts) segments.push(...bodySegments(part))
  return segments
}

/** Cuts the plaintext. The last part is the final frame, which is full where the plaintext comes out even. */
function* splitContent(plaintext: Bytes, contentType: ContentType): Generator<ContentPart> {
  if (contentType.kind === 'nonframed') {
    yield { kind: 'single-block', sequenceNumber: 1, content: plaintext }
    return
  }
  const { frameLength } = contentType
  let sequenceNumber = 1
  let rest = plaintext
  for (; rest.length > frameLength; rest = rest.subarray(frameLength)) {
    yield { kind: 'regular-frame', sequenceNumber, content: rest.subarray(0, frameLength) }
    sequenceNumber += 1
  }
  yield { kind: 'final-frame', sequenceNumber, content: rest }
}
