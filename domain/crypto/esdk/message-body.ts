import type { Bytes } from '../bytes/bytes.ts'
import { unsignedBytes, writeUnsigned } from '../bytes/unsigned.ts'
import { utf8Bytes } from '../bytes/utf8.ts'
import { IV_BYTES, TAG_BYTES } from '../primitives/aes-gcm.ts'
import type { ByteRange, Segment } from '../trace.ts'
import { segment } from './message-fields.ts'

/** A regular frame, the final frame, or the one block of a body that is not framed. */
export type BodyPartKind = 'regular-frame' | 'final-frame' | 'single-block'

/** Where something stands in the body. */
export interface BodyPosition {
  readonly kind: BodyPartKind
  /** From 1; 1 for a body that is not framed. */
  readonly sequenceNumber: number
}

/** A part of the plaintext and where it goes. */
export interface ContentPart extends BodyPosition {
  readonly content: Bytes
}

/**
 * What is encrypted in one piece.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/message-format.html#body-structure
 */
export interface BodyPart extends BodyPosition {
  readonly iv: Bytes
  /** Encrypted content and authentication tag in one piece, as WebCrypto gives and takes them. */
  readonly sealed: Bytes
}

/** A part as it was found in a message. */
export interface FoundBodyPart extends BodyPart {
  /** From its first byte to its tag. */
  readonly range: ByteRange
}

/** Stands before the sequence number of the final frame, where regular frames have theirs. */
export const SEQUENCE_NUMBER_END = Uint8Array.of(0xff, 0xff, 0xff, 0xff)

const BODY_AAD_CONTENT: Readonly<Record<BodyPartKind, Bytes>> = {
  'regular-frame': utf8Bytes('AWSKMSEncryptionClient Frame'),
  'final-frame': utf8Bytes('AWSKMSEncryptionClient Final Frame'),
  'single-block': utf8Bytes('AWSKMSEncryptionClient Single Block'),
}

/**
 * What is authenticated together with a part, so that none can be moved, left out or cut off.
 *
 * @param contentLength - of the plaintext, in bytes.
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/body-aad-reference.html
 */
export function bodyAad(messageId: Bytes, position: BodyPosition, contentLength: number): Bytes {
  const content = BODY_AAD_CONTENT[position.kind]
  const numbers = messageId.length + content.length
  // Written in place: made for every frame, this is where a stream would spend its time.
  const aad = new Uint8Array(numbers + 4 + 8)
  aad.set(messageId)
  aad.set(content, messageId.length)
  writeUnsigned(aad, position.sequenceNumber, numbers, 4)
  writeUnsigned(aad, contentLength, numbers + 4, 8)
  return aad
}

/**
 * The IV of a part: its sequence number. The header has 0, so none is used twice under one key.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/IV-reference.html
 */
export function bodyIv({ sequenceNumber }: BodyPosition): Bytes {
  return unsignedBytes(sequenceNumber, IV_BYTES)
}

/** The length of a part's content, encrypted or not. */
export function contentLength({ sealed }: BodyPart): number {
  return sealed.length - TAG_BYTES
}

export function bodySegments(part: BodyPart): Segment[] {
  const path = partPath(part)
  const length = contentLength(part)
  return [
    ...openingSegments(part, path),
    segment(path, 'encrypted-content', part.sealed.subarray(0, length)),
    segment(path, 'authentication-tag', part.sealed.subarray(length)),
  ]
}

function openingSegments(part: BodyPart, path: string): Segment[] {
  const iv = segment(path, 'iv', part.iv)
  const length = contentLength(part)
  if (part.kind === 'single-block') {
    return [iv, segment(path, 'encrypted-content-length', unsignedBytes(length, 8))]
  }
  const sequenceNumber = segment(path, 'sequence-number', unsignedBytes(part.sequenceNumber, 4))
  if (part.kind === 'regular-frame') return [sequenceNumber, iv]
  return [
    segment(path, 'sequence-number-end', SEQUENCE_NUMBER_END),
    sequenceNumber,
    iv,
    segment(path, 'encrypted-content-length', unsignedBytes(length, 4)),
  ]
}

/** As `body.frames.2`; of a body that is not framed `body`. */
export function partPath({ kind, sequenceNumber }: BodyPosition): string {
  return kind === 'single-block' ? 'body' : `body.frames.${sequenceNumber}`
}
