import type { ReviewEvent } from '#domain/scheduling/review-event.ts'

let made = 0

/** A good answer in a review, in Seoul, at noon UTC of 2026-03-02, but for what the test says. */
export function buildReviewEvent(differences: Partial<ReviewEvent> = {}): ReviewEvent {
  made += 1
  return {
    id: `event-${made}`,
    deviceId: 'phone',
    deviceSeq: made,
    clientAt: Date.UTC(2026, 2, 2, 12),
    timeZone: 'Asia/Seoul',
    kind: 'answer',
    cardId: 'kms-017',
    mode: 'review',
    rating: 'good',
    ...differences,
  }
}
