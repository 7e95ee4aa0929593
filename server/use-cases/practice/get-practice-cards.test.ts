import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { buildItem } from '#tests/builders/item.ts'
import { buildReviewCourse } from '#tests/builders/review-course.ts'
import { buildReviewEventInput } from '#tests/builders/review-event-input.ts'
import { createLearner } from '#tests/database/create-learner.ts'
import { saveReviewEvents } from '../review/save-review-events.ts'
import { getPracticeCards } from './get-practice-cards.ts'
import type { PracticeChoice } from './get-practice-cards.ts'

const YESTERDAY = new Date('2026-03-02T03:00:00Z')
const NOW = new Date('2026-03-03T03:00:00Z')
const ITEMS = [
  buildItem({ id: 'kms-1', topicId: 'kms', pairIds: ['a-b'] }),
  buildItem({ id: 'kms-2', topicId: 'kms' }),
  buildItem({ id: 'waf-1', topicId: 'waf' }),
]

async function idsOf(choice: PracticeChoice, learnerId?: string) {
  const found = await getPracticeCards({ learnerId, choice, items: ITEMS, timeZone: 'Asia/Seoul', now: NOW })
  return found.ok ? found.value.cards.map(({ itemId }) => itemId) : found.failure
}

describe('getPracticeCards', () => {
  test('gives whoever is new all of a topic, in course order', async () => {
    expect(await idsOf({ kind: 'topic', topicId: 'kms' })).toEqual(['kms-1', 'kms-2'])
  })

  test('gives what names the pair, and what the pair names', async () => {
    expect(await idsOf({ kind: 'pair', pairId: 'a-b', itemIds: ['waf-1'] })).toEqual(['kms-1', 'waf-1'])
  })

  test('gives as weak what this learner failed last, and puts it first elsewhere', async () => {
    const learnerId = await createLearner()
    const failed = buildReviewEventInput({
      itemId: 'kms-2',
      clientAt: YESTERDAY.toISOString(),
      response: { type: 'single', optionId: 'auto' },
      rating: 'again',
    })
    await saveReviewEvents(
      { learnerId, deviceId: randomUUID(), events: [failed], now: YESTERDAY },
      buildReviewCourse(ITEMS),
    )
    expect(await idsOf({ kind: 'weak' }, learnerId)).toEqual(['kms-2'])
    expect(await idsOf({ kind: 'topic', topicId: 'kms' }, learnerId)).toEqual(['kms-2', 'kms-1'])
    expect(await idsOf({ kind: 'weak' }, await createLearner())).toEqual([])
  })
})
