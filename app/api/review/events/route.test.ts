import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { MAX_BATCH_BYTES, MAX_EVENTS_PER_BATCH, saveReviewEventsResponseSchema } from '#contracts/review.ts'
import type { ReviewEventInput } from '#contracts/review.ts'
import { errorBodySchema } from '#contracts/error.ts'
import { listItems } from '#server/content/library.ts'
import { database } from '#server/db/client.ts'
import { Browser, guestBrowser } from '#tests/builders/browser.ts'
import type { SentRequest } from '#tests/builders/browser.ts'
import { buildSentEvent } from '#tests/builders/sent-review-event.ts'
import { POST } from './route.ts'

const EVENTS = '/api/review/events'

let itemId: string

beforeAll(async () => {
  itemId = (await listItems())[0]?.id ?? ''
})

afterEach(() => {
  vi.useRealTimers()
})

function post(browser: Browser, sent: SentRequest): Promise<Response> {
  return browser.send(POST, EVENTS, { method: 'POST', ...sent })
}

async function errorOf(response: Response) {
  return errorBodySchema.parse(await response.json()).error
}

describe('a batch', () => {
  test('is stored, and stored once however often it is sent', async () => {
    const browser = await guestBrowser()
    const json = { deviceId: randomUUID(), events: [buildSentEvent(itemId)] }

    const first = saveReviewEventsResponseSchema.parse(await (await post(browser, { json })).json())
    const again = saveReviewEventsResponseSchema.parse(await (await post(browser, { json })).json())

    expect(first.results).toMatchObject([{ status: 'accepted' }])
    expect(first.cards).toMatchObject([{ cardId: itemId, suspended: true }])
    expect(again.results).toMatchObject([{ status: 'duplicate' }])
    expect(again.cards).toEqual(first.cards)
  })

  test('keeps its good events where others are malformed', async () => {
    const browser = await guestBrowser()
    const events = [
      { nonsense: true },
      buildSentEvent(itemId),
      null,
      buildSentEvent(itemId, { deviceSeq: 0 }),
    ]

    const response = await post(browser, { json: { deviceId: randomUUID(), events } })

    expect(response.status).toBe(200)
    expect((await response.json()).results.map(({ status }: { status: string }) => status)).toEqual([
      'rejected',
      'accepted',
      'rejected',
      'rejected',
    ])
  })

  test('needs a learner, and says so before it is read', async () => {
    const response = await post(new Browser(), { body: 'not even JSON' })

    expect(response.status).toBe(401)
    expect((await errorOf(response)).code).toBe('sign-in-required')
  })

  test('of a learner erased minutes ago asks the browser to sign in', async () => {
    const browser = await guestBrowser()
    await database().user.deleteMany({ where: { isAnonymous: true, reviewEvents: { none: {} } } })

    const response = await post(browser, {
      json: { deviceId: randomUUID(), events: [buildSentEvent(itemId)] },
    })

    expect(response.status).toBe(401)
  })

  test.each([
    ['without events', { deviceId: randomUUID(), events: [] }, 'events'],
    ['without a device', { events: [{}] }, 'deviceId'],
    ['with a device that is no UUID', { deviceId: 'phone', events: [{}] }, 'deviceId'],
    ['with an unknown key', { deviceId: randomUUID(), events: [{}], admin: true }, ''],
    ['that is no object', [[]], ''],
  ])('%s is refused as a whole', async (_, json, path) => {
    const response = await post(await guestBrowser(), { json })
    const error = await errorOf(response)

    expect(response.status).toBe(400)
    expect(error.code).toBe('malformed-request')
    expect(error.issues?.[0]?.path).toBe(path)
  })

  test('holds at most 500 events', async () => {
    const browser = await guestBrowser()
    const full = { deviceId: randomUUID(), events: Array(MAX_EVENTS_PER_BATCH).fill(0) }

    expect((await post(browser, { json: full })).status).toBe(200)
    expect((await post(browser, { json: { ...full, events: [...full.events, 0] } })).status).toBe(400)
  })

  test('holds at most 256 kB', async () => {
    const browser = await guestBrowser()
    const envelope = { deviceId: randomUUID(), events: [''] }
    const room = MAX_BATCH_BYTES - JSON.stringify(envelope).length
    const full = JSON.stringify({ ...envelope, events: ['x'.repeat(room)] })

    expect((await post(browser, { body: full })).status).toBe(200)
    expect((await post(browser, { body: `${full} ` })).status).toBe(413)
  })

  test('is refused from another site, whatever cookies come with it', async () => {
    const response = await post(await guestBrowser(), {
      json: { deviceId: randomUUID(), events: [buildSentEvent(itemId)] },
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    })

    expect(response.status).toBe(403)
  })

  test('comes too often when it comes faster than anybody can answer', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const browser = await guestBrowser()
    const other = await guestBrowser()
    const json = { deviceId: randomUUID(), events: [0] }
    const statuses = new Set<number>()
    for (let count = 0; count < 120; count++) statuses.add((await post(browser, { json })).status)

    const response = await post(browser, { json })

    expect([...statuses]).toEqual([200])
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('1')
    expect((await post(other, { json })).status).toBe(200)
  })
})

describe('whatever is sent', () => {
  const EVENT_ID = '019b2f3e-8a00-7000-8000-000000000001'

  const sound = fc.constantFrom<Partial<ReviewEventInput>>(
    { kind: 'suspend' },
    { kind: 'bury' },
    { kind: 'undo', targetId: EVENT_ID },
    {
      kind: 'answer',
      itemHash: '0123456789abcdef',
      variantSeed: 0,
      lang: 'ko',
      response: { type: 'single', optionId: 'a' },
      confidence: 'sure',
      rating: 'good',
    },
  )
  const identity = fc.record({
    id: fc.oneof(fc.constant(EVENT_ID), fc.uuid({ version: 7 })),
    deviceSeq: fc.nat(400),
  })
  const ODD_VALUES = [
    '\0',
    '\ud800',
    '',
    '__proto__',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '-1',
    '+09:00',
  ]
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(...ODD_VALUES),
    fc.constantFrom<unknown>(Number.MAX_SAFE_INTEGER, 1e308, -1, 0.5),
    fc.constantFrom<unknown>(
      { type: 'numeric', value: 1e308 },
      { type: 'matching', choiceIdByPromptId: { a: 'b' } },
      { type: 'multiple', optionIds: ['a', 'a'] },
    ),
  )
  const fieldName = fc.constantFrom(
    ...[
      'id',
      'deviceSeq',
      'clientAt',
      'timeZone',
      'kind',
      'itemId',
      'mode',
      'itemHash',
      'variantSeed',
      'lang',
    ],
    ...['response', 'confidence', 'rating', 'durationMs', 'targetId', 'admin'],
  )
  const oneFieldWrong = fc.oneof(
    fc.constant({}),
    fc.tuple(fieldName, anything).map(([name, value]) => ({ [name]: value })),
  )
  const event = fc
    .tuple(sound, identity, oneFieldWrong)
    .map(([fields, ids, wrong]) => ({ ...buildSentEvent(itemId, { ...fields, ...ids }), ...wrong }))
  const envelope = fc.record({
    deviceId: fc.constant('0b8e7a52-5a57-4b0e-9a0e-6b1f6a3f9f11'),
    events: fc.array(event, { minLength: 1, maxLength: 5 }),
  })

  async function expectNoErrorOfOurs(requests: fc.Arbitrary<SentRequest>): Promise<void> {
    vi.useFakeTimers({ toFake: ['Date'] })
    const browser = await guestBrowser()
    await fc.assert(
      fc.asyncProperty(requests, async (sent) => {
        /** So that no limit is met. */
        vi.setSystemTime(Date.now() + 1_000)
        expect([200, 400]).toContain((await post(browser, sent)).status)
      }),
      { numRuns: 300 },
    )
  }

  test('as bytes, the answer is never an error of ours', { timeout: 120_000 }, async () => {
    await expectNoErrorOfOurs(fc.uint8Array({ maxLength: 300 }).map((body) => ({ body })))
  })

  test('as JSON, the answer is never an error of ours', { timeout: 120_000 }, async () => {
    await expectNoErrorOfOurs(fc.jsonValue().map((json) => ({ json })))
  })

  test(
    'as a batch that is almost right, the answer is never an error of ours',
    { timeout: 120_000 },
    async () => {
      const before = await database().reviewEvent.count()

      await expectNoErrorOfOurs(envelope.map((json) => ({ json })))

      expect(await database().reviewEvent.count()).toBeGreaterThan(before + 10)
    },
  )

  test('deeply nested JSON is only malformed', async () => {
    const depth = 60_000
    const body = `{"deviceId":"${randomUUID()}","events":[${'['.repeat(depth)}${']'.repeat(depth)}]}`

    expect((await post(await guestBrowser(), { body })).status).toBe(200)
  })
})
