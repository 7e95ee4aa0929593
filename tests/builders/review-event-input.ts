import { v7 as timeOrderedUuid } from 'uuid'
import type { ReviewEventInput } from '#contracts/review.ts'
import { buildItem } from './item.ts'

let made = 0

/** A right and sure answer to `buildItem()` in a review, in Seoul, but for what the test says. */
export function buildReviewEventInput(differences: Partial<ReviewEventInput> = {}): ReviewEventInput {
  made += 1
  return {
    id: timeOrderedUuid(),
    deviceSeq: made,
    clientAt: '2026-03-02T12:00:00.000Z',
    timeZone: 'Asia/Seoul',
    kind: 'answer',
    itemId: 'kms-017',
    mode: 'review',
    itemHash: buildItem().hash,
    variantSeed: 7,
    lang: 'ko',
    response: { type: 'single', optionId: 'alias' },
    confidence: 'sure',
    rating: 'good',
    durationMs: 12_000,
    ...differences,
  }
}

/** An event that answers nothing: an undo, a burial and the like. */
export function buildDeedInput(
  kind: Exclude<ReviewEventInput['kind'], 'answer'>,
  differences: Partial<ReviewEventInput> = {},
): ReviewEventInput {
  const { id, deviceSeq, clientAt, timeZone, itemId, mode } = buildReviewEventInput()
  return { id, deviceSeq, clientAt, timeZone, itemId, mode, kind, ...differences }
}
