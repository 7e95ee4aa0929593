import type { Rating } from './rating.ts'

export const REVIEW_EVENT_KINDS = ['answer', 'undo', 'suspend', 'unsuspend', 'bury', 'reset'] as const
/**
 * What happened to a card. `undo` takes back the event of the same card named by `targetId`, whichever device wrote it,
 * another undo included; `bury` hides the card until the next day; `reset` forgets its memory.
 */
export type ReviewEventKind = (typeof REVIEW_EVENT_KINDS)[number]

export const REVIEW_MODES = ['review', 'check', 'practice', 'cram', 'exam', 'class'] as const
/** Where a card was answered. `cram`, `exam` and `class` leave the memory alone. */
export type ReviewMode = (typeof REVIEW_MODES)[number]

/**
 * One fact about a learner's reviews, as the fold reads it: append-only, never changed.
 *
 * Times are milliseconds since the epoch. `ceiling` is when the server received the event plus five minutes, and absent
 * while the event is still in this browser's outbox; a clock that runs ahead is clamped to it.
 */
export interface ReviewEvent {
  /** UUID v7 made by the device. */
  readonly id: string
  readonly deviceId: string
  /** Counts up by one per event of a device, from 1. */
  readonly deviceSeq: number
  readonly clientAt: number
  readonly ceiling?: number
  /** IANA name of the zone the learner's day is counted in, as `Asia/Seoul`. */
  readonly timeZone: string
  readonly kind: ReviewEventKind
  /** An item id: languages and variants of an item share one memory. */
  readonly cardId: string
  readonly mode: ReviewMode
  /** Present on answers. */
  readonly rating?: Rating
  /** Present on undo. */
  readonly targetId?: string
}
