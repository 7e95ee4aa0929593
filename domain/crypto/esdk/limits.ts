import type { TooLarge, WholeReason } from './failures.ts'
import type { ContentType, MessageHeader } from './message-header.ts'

const MEBIBYTE = 2 ** 20

/**
 * How much plaintext is held in memory at once: of signed messages, since WebCrypto neither hashes in pieces nor signs a
 * digest; of a body that is not framed, since its only tag stands at its end; of whatever is asked for in one piece.
 */
export const WHOLE_PLAINTEXT_BYTES = 64 * MEBIBYTE

/** The same for a message, with room for its header, tags and the heads of its frames. */
export const WHOLE_MESSAGE_BYTES = 72 * MEBIBYTE

/** How many frames are held in memory at once. In frames of 4096 bytes, 64 MiB have 16,384. */
export const WHOLE_FRAMES = 2 ** 17

/** What decides whether a message can go through piece by piece. */
type Kind = Pick<MessageHeader, 'algorithmSuite' | 'contentType'>

export function tooLarge(unit: 'bytes' | 'frames', kind: Kind): TooLarge {
  const limit = unit === 'bytes' ? WHOLE_PLAINTEXT_BYTES : WHOLE_FRAMES
  return { code: 'too-large', unit, limit, reason: whyWhole(kind) ?? 'asked-for' }
}

/** Why a message has to be in memory as a whole; undefined where it can go through piece by piece. */
export function whyWhole({ algorithmSuite, contentType }: Kind): WholeReason | undefined {
  if (algorithmSuite.signature) return 'signed'
  if (contentType.kind === 'nonframed') return 'nonframed'
  return contentType.frameLength > WHOLE_PLAINTEXT_BYTES ? 'long-frames' : undefined
}

const IN_FLIGHT_BYTES = 2 * MEBIBYTE
const MOST_IN_FLIGHT = 64

/** How many parts are encrypted or decrypted at the same time: enough to keep every core busy, few enough to hold. */
export function partsInFlight(contentType: ContentType): number {
  if (contentType.kind === 'nonframed') return 1
  const fitting = Math.floor(IN_FLIGHT_BYTES / contentType.frameLength)
  return Math.max(1, Math.min(MOST_IN_FLIGHT, fitting))
}
