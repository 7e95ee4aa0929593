import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { reviewQueueResponseSchema } from '#contracts/review.ts'
import type { ReviewEventInput } from '#contracts/review.ts'
import type { Item } from '#domain/content/item.ts'
import { dayIndex } from '#domain/scheduling/day-index.ts'
import { buildItem } from '#tests/builders/item.ts'
import { buildReviewCourse } from '#tests/builders/review-course.ts'
import { buildDeedInput, buildReviewEventInput } from '#tests/builders/review-event-input.ts'
import { saveLearnerSettings } from '#server/db/learner-settings-store.ts'
import { createLearner } from '#tests/database/create-learner.ts'
import { getReviewQueue } from './get-review-queue.ts'
import { saveReviewEvents } from './save-review-events.ts'

/** Noon in Seoul. */
const MONDAY = new Date('2026-03-02T03:00:00Z')
const TUESDAY = new Date('2026-03-03T03:00:00Z')
const WRONG = { response: { type: 'single', optionId: 'auto' }, rating: 'again' } as const

/** As many items, each with a fact of its own. */
function buildItems(count: number): Item[] {
  return Array.from({ length: count }, (_, index) =>
    buildItem({ id: `kms-${index + 1}`, factIds: [`kms-f${index + 1}`] }),
  )
}

async function save(
  learnerId: string,
  items: readonly Item[],
  events: readonly ReviewEventInput[],
  now: Date,
) {
  const batch = { learnerId, deviceId: randomUUID(), now }
  for (let from = 0; from < events.length; from += 500) {
    const saved = await saveReviewEvents(
      { ...batch, events: events.slice(from, from + 500) },
      buildReviewCourse(items),
    )
    const refused = saved.ok
      ? saved.value.results.filter(({ status }) => status !== 'accepted')
      : [saved.failure]
    if (refused.length > 0) throw new Error(JSON.stringify(refused))
  }
}

function answerAll(
  items: readonly Item[],
  at: Date,
  differences: Partial<ReviewEventInput> = {},
): ReviewEventInput[] {
  return items.map(({ id }) =>
    buildReviewEventInput({ itemId: id, clientAt: at.toISOString(), ...differences }),
  )
}

async function queueOf(learnerId: string, items: readonly Item[], now: Date, timeZone = 'Asia/Seoul') {
  const queue = await getReviewQueue({ learnerId, timeZone, now }, buildReviewCourse(items))
  if (!queue.ok) throw new Error(queue.failure.code)
  return reviewQueueResponseSchema.parse(queue.value)
}

describe('the review queue', () => {
  test('of a learner who has answered nothing is empty, and every idea is new', async () => {
    expect(await queueOf(await createLearner(), buildItems(3), MONDAY)).toEqual({
      today: dayIndex(MONDAY.getTime(), 'Asia/Seoul'),
      due: [],
      dueCount: 0,
      dueToday: 0,
      daysAway: null,
      examInDays: null,
      minutesADay: null,
      beginAt: null,
      dueTomorrowCount: 0,
      dueAhead: [0, 0, 0, 0, 0, 0],
      minutes: 0,
      minutesTomorrow: 0,
      ideas: { firm: 0, shaky: 0, new: 3 },
      answeredItemIds: [],
    })
  })

  test('brings every first answer back on the next day of the learner, not before', async () => {
    const learnerId = await createLearner()
    const items = buildItems(3)
    await save(learnerId, items, answerAll(items, MONDAY), MONDAY)
    expect(await queueOf(learnerId, items, MONDAY)).toMatchObject({
      due: [],
      dueTomorrowCount: 3,
      dueAhead: [3, 0, 0, 0, 0, 0],
      minutesTomorrow: 2,
    })
    const beforeRollover = new Date('2026-03-02T18:59:00Z')
    const afterRollover = new Date('2026-03-02T19:00:00Z')
    expect((await queueOf(learnerId, items, beforeRollover)).dueCount).toBe(0)
    expect(await queueOf(learnerId, items, afterRollover)).toMatchObject({
      dueCount: 3,
      minutes: 2,
      dueTomorrowCount: 0,
    })
  })

  test('counts the day in the zone that is asked for', async () => {
    const learnerId = await createLearner()
    const items = buildItems(1)
    await save(learnerId, items, answerAll(items, MONDAY), MONDAY)
    const later = new Date('2026-03-02T20:00:00Z')
    expect((await queueOf(learnerId, items, later, 'Asia/Seoul')).dueCount).toBe(1)
    expect((await queueOf(learnerId, items, later, 'America/New_York')).dueCount).toBe(0)
  })

  test('asks one of several siblings a day and keeps the others for tomorrow', async () => {
    const learnerId = await createLearner()
    const items = buildItems(3).map((item) => ({ ...item, factIds: ['shared'] }))
    await save(learnerId, items, answerAll(items, MONDAY), MONDAY)
    expect(await queueOf(learnerId, items, TUESDAY)).toMatchObject({ dueCount: 1, dueTomorrowCount: 2 })
  })

  test('leaves out cards that are buried or suspended', async () => {
    const learnerId = await createLearner()
    const items = buildItems(3)
    await save(learnerId, items, answerAll(items, MONDAY), MONDAY)
    const at = { clientAt: TUESDAY.toISOString() }
    const hidden = [
      buildDeedInput('bury', { itemId: 'kms-1', ...at }),
      buildDeedInput('suspend', { itemId: 'kms-2', ...at }),
    ]
    await save(learnerId, items, hidden, TUESDAY)
    const queue = await queueOf(learnerId, items, TUESDAY)
    expect(queue.due.map(({ cardId }) => cardId)).toEqual(['kms-3'])
    expect(queue.dueTomorrowCount).toBe(1)
  })

  test('leaves out items that are no longer published, and their ideas with them', async () => {
    const learnerId = await createLearner()
    const items = buildItems(2)
    await save(learnerId, items, answerAll(items, MONDAY), MONDAY)
    const queue = await queueOf(learnerId, items.slice(1), TUESDAY)
    expect(queue.due.map(({ cardId }) => cardId)).toEqual(['kms-2'])
    expect(queue.answeredItemIds).toEqual(['kms-2'])
    expect(queue.ideas).toEqual({ firm: 0, shaky: 0, new: 1 })
  })

  test('lists at most 200 cards and counts the others', async () => {
    const learnerId = await createLearner()
    const items = buildItems(230)
    await save(learnerId, items, answerAll(items, MONDAY), MONDAY)
    const queue = await queueOf(learnerId, items, TUESDAY)
    expect(queue.due).toHaveLength(200)
    expect(queue.dueCount).toBe(230)
  })

  test('makes today’s share of what the minutes hold, and spreads the rest over the days before the exam', async () => {
    const learnerId = await createLearner()
    const items = buildItems(60)
    await save(learnerId, items, answerAll(items, MONDAY), MONDAY)
    const friday = new Date('2026-03-06T03:00:00Z')
    expect(await queueOf(learnerId, items, friday)).toMatchObject({
      dueCount: 60,
      dueToday: 9,
      minutes: 6,
      daysAway: 4,
      examInDays: null,
    })
    await saveLearnerSettings(learnerId, { examDate: '2026-03-08', minutesADay: 60, beginAt: null })
    expect(await queueOf(learnerId, items, friday)).toMatchObject({ dueToday: 60, examInDays: 2 })
    await saveLearnerSettings(learnerId, { examDate: '2026-03-08', minutesADay: 20, beginAt: null })
    expect(await queueOf(learnerId, items, friday)).toMatchObject({ dueToday: 20 })
    await saveLearnerSettings(learnerId, { examDate: '2026-03-05', minutesADay: 20, beginAt: null })
    expect(await queueOf(learnerId, items, friday)).toMatchObject({ dueToday: 9, examInDays: null })
  })

  test('says which items were answered and which ideas are shaky', async () => {
    const learnerId = await createLearner()
    const items = buildItems(3)
    await save(learnerId, items, answerAll(items.slice(0, 1), MONDAY, WRONG), MONDAY)
    await save(learnerId, items, answerAll(items.slice(1, 2), MONDAY), MONDAY)
    const queue = await queueOf(learnerId, items, MONDAY)
    expect(queue.answeredItemIds.toSorted()).toEqual(['kms-1', 'kms-2'])
    expect(queue.ideas).toEqual({ firm: 0, shaky: 1, new: 2 })
  })

  test("holds nothing of another learner's", async () => {
    const items = buildItems(2)
    await save(await createLearner(), items, answerAll(items, MONDAY), MONDAY)
    expect((await queueOf(await createLearner(), items, TUESDAY)).dueCount).toBe(0)
  })

  test('cannot be made for a zone that does not exist', async () => {
    const asked = { learnerId: await createLearner(), timeZone: 'Mars/Olympus', now: MONDAY }
    expect(await getReviewQueue(asked, buildReviewCourse([]))).toEqual({
      ok: false,
      failure: { code: 'unknown-time-zone' },
    })
  })
})
