import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '#server/db/client.ts'
import { buildItem } from '#tests/builders/item.ts'
import { buildReviewCourse } from '#tests/builders/review-course.ts'
import { buildReviewEventInput } from '#tests/builders/review-event-input.ts'
import { createLearner } from '#tests/database/create-learner.ts'
import { rebuildCardStates } from './rebuild-card-states.ts'
import { saveReviewEvents } from './save-review-events.ts'

let learnerId: string

function storedCards() {
  return database().cardState.findMany({ where: { userId: learnerId }, orderBy: { cardId: 'asc' } })
}

beforeEach(async () => {
  learnerId = await createLearner()
  await saveReviewEvents(
    {
      learnerId,
      deviceId: randomUUID(),
      events: [buildReviewEventInput(), buildReviewEventInput({ itemId: 'kms-018' })],
      now: new Date('2026-03-02T12:30:00Z'),
    },
    buildReviewCourse([buildItem(), buildItem({ id: 'kms-018' })]),
  )
})

describe('rebuilding the cards of a learner', () => {
  test('finds nothing to mend where events were saved as usual', async () => {
    expect(await rebuildCardStates(learnerId)).toEqual({
      ok: true,
      value: { cardCount: 2, wrongCardIds: [], orphanedCardIds: [] },
    })
  })

  test('mends a card that says otherwise, however little, and one that is missing', async () => {
    const before = await storedCards()
    const key = { userId: learnerId, cardId: 'kms-017' }
    const almost = before[0]!.stability + Number.EPSILON * 2
    await database().cardState.update({ where: { userId_cardId: key }, data: { stability: almost } })
    await database().cardState.delete({ where: { userId_cardId: { ...key, cardId: 'kms-018' } } })
    expect(await rebuildCardStates(learnerId)).toEqual({
      ok: true,
      value: { cardCount: 2, wrongCardIds: ['kms-017', 'kms-018'], orphanedCardIds: [] },
    })
    expect(await storedCards()).toEqual(before)
  })

  test('removes a card that no event names', async () => {
    const before = await storedCards()
    await database().cardState.create({ data: { ...before[0]!, cardId: 'invented' } })
    expect(await rebuildCardStates(learnerId)).toEqual({
      ok: true,
      value: { cardCount: 2, wrongCardIds: [], orphanedCardIds: ['invented'] },
    })
    expect(await storedCards()).toEqual(before)
  })

  test('is refused for a learner who is gone', async () => {
    expect(await rebuildCardStates('nobody')).toEqual({ ok: false, failure: { code: 'learner-unknown' } })
  })
})
