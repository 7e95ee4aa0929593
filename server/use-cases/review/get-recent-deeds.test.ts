import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ReviewEventInput } from '#contracts/review.ts'
import { buildItem } from '#tests/builders/item.ts'
import { buildReviewCourse } from '#tests/builders/review-course.ts'
import { buildDeedInput, buildReviewEventInput } from '#tests/builders/review-event-input.ts'
import { createLearner } from '#tests/database/create-learner.ts'
import { getRecentDeeds } from './get-recent-deeds.ts'
import { saveReviewEvents } from './save-review-events.ts'

const NOW = new Date('2026-03-02T03:00:00Z')

async function save(learnerId: string, deviceId: string, events: readonly ReviewEventInput[]) {
  const saved = await saveReviewEvents(
    { learnerId, deviceId, events, now: NOW },
    buildReviewCourse([buildItem()]),
  )
  expect(saved.ok && saved.value.results.map(({ status }) => status)).toEqual(events.map(() => 'accepted'))
}

async function idsOf(learnerId: string) {
  const recent = await getRecentDeeds(learnerId)
  return recent.ok ? recent.value.deeds.map(({ eventId }) => eventId) : recent.failure
}

describe('getRecentDeeds', () => {
  test('tells what was done on every device, newest first', async () => {
    const learnerId = await createLearner()
    const [answer, bury] = [buildReviewEventInput(), buildDeedInput('bury')]
    await save(learnerId, randomUUID(), [answer])
    await save(learnerId, randomUUID(), [bury])
    expect(await idsOf(learnerId)).toEqual([bury.id, answer.id])
  })

  test('passes over what was taken back on another device, until that is taken back as well', async () => {
    const learnerId = await createLearner()
    const answer = buildReviewEventInput()
    const undo = buildDeedInput('undo', { targetId: answer.id })
    await save(learnerId, randomUUID(), [answer])
    await save(learnerId, randomUUID(), [undo])
    expect(await idsOf(learnerId)).toEqual([])
    await save(learnerId, randomUUID(), [buildDeedInput('undo', { targetId: undo.id })])
    expect(await idsOf(learnerId)).toEqual([answer.id])
  })

  test('tells nobody what another learner did', async () => {
    await save(await createLearner(), randomUUID(), [buildReviewEventInput()])
    expect(await idsOf(await createLearner())).toEqual([])
  })
})
