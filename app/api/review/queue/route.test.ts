import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { errorBodySchema } from '#contracts/error.ts'
import { reviewQueueResponseSchema } from '#contracts/review.ts'
import { POST as saveEvents } from '#app/api/review/events/route.ts'
import { listItems } from '#server/content/library.ts'
import { guestBrowser } from '#tests/builders/browser.ts'
import type { Browser } from '#tests/builders/browser.ts'
import { buildSentEvent } from '#tests/builders/sent-review-event.ts'
import { GET } from './route.ts'

let itemId: string

beforeAll(async () => {
  itemId = (await listItems())[0]?.id ?? ''
})

async function queueOf(browser: Browser) {
  const response = await browser.send(GET, '/api/review/queue?timeZone=Asia/Seoul')
  return reviewQueueResponseSchema.parse(await response.json())
}

/** Answers an item two days ago, in an older version of it, so that the rating is taken as sent. */
async function answerTwoDaysAgo(browser: Browser): Promise<void> {
  const clientAt = new Date(Date.now() - 2 * 86_400_000).toISOString()
  const event = buildSentEvent(itemId, {
    kind: 'answer',
    clientAt,
    itemHash: '0000000000000000',
    variantSeed: 0,
    lang: 'ko',
    response: { type: 'single', optionId: 'any' },
    confidence: 'sure',
    rating: 'good',
  })
  const json = { deviceId: randomUUID(), events: [event] }
  const response = await browser.send(saveEvents, '/api/review/events', { method: 'POST', json })
  expect((await response.json()).results).toMatchObject([{ status: 'accepted' }])
}

describe('the queue', () => {
  test('of a new learner is empty', async () => {
    expect(await queueOf(await guestBrowser())).toMatchObject({ due: [], dueCount: 0, answeredItemIds: [] })
  })

  test('brings back what was answered two days ago', async () => {
    const browser = await guestBrowser()
    await answerTwoDaysAgo(browser)

    expect(await queueOf(browser)).toMatchObject({
      due: [{ cardId: itemId }],
      dueCount: 1,
      answeredItemIds: [itemId],
    })
  })

  test('of one learner shows nothing of another', async () => {
    const [one, other] = [await guestBrowser(), await guestBrowser()]
    await answerTwoDaysAgo(one)

    expect(await queueOf(other)).toMatchObject({ due: [], answeredItemIds: [] })
  })

  test.each([
    '',
    '?timeZone=',
    '?timeZone=Nowhere/Land',
    '?timeZone=UTC&timeZone=UTC',
    '?timeZone=UTC&learner=x',
  ])('is not made for the query %j', async (query) => {
    const response = await (await guestBrowser()).send(GET, `/api/review/queue${query}`)

    expect(response.status).toBe(400)
    expect(errorBodySchema.parse(await response.json()).error.code).toBe('malformed-request')
  })
})
