import { v7 as uuidv7 } from 'uuid'
import type { ReviewEventInput } from '#contracts/review.ts'

/**
 * A suspension, as a device sends it, but for what the test says: the event that says least about its item.
 *
 * @param itemId - of the published course.
 */
export function buildSentEvent(
  itemId: string,
  differences: Partial<ReviewEventInput> = {},
): ReviewEventInput {
  return {
    id: uuidv7(),
    deviceSeq: 1,
    clientAt: '2026-03-02T12:00:00.000Z',
    timeZone: 'Asia/Seoul',
    kind: 'suspend',
    itemId,
    mode: 'review',
    ...differences,
  }
}
