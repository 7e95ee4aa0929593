import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { saveReviewEventsResponseSchema } from '#contracts/review.ts'
import type { ReviewEventInput } from '#contracts/review.ts'
import { connectionPool, database } from '#server/db/client.ts'
import { buildItem } from '#tests/builders/item.ts'
import { buildReviewCourse } from '#tests/builders/review-course.ts'
import { buildDeedInput, buildReviewEventInput } from '#tests/builders/review-event-input.ts'
import { createLearner } from '#tests/database/create-learner.ts'
import { saveReviewEvents } from './save-review-events.ts'

const COURSE = buildReviewCourse([buildItem(), buildItem({ id: 'kms-018' })])
const NOW = new Date('2026-03-02T12:30:00Z')

interface Device {
  readonly learnerId: string
  readonly deviceId: string
}

async function newDevice(): Promise<Device> {
  return { learnerId: await createLearner(), deviceId: randomUUID() }
}

async function save(device: Device, events: readonly unknown[], now = NOW) {
  const saved = await saveReviewEvents({ ...device, events, now }, COURSE)
  if (!saved.ok) throw new Error(saved.failure.code)
  return saveReviewEventsResponseSchema.parse(saved.value)
}

/** One word per event: its status, or the code it was rejected with. */
async function outcomes(device: Device, events: readonly unknown[], now = NOW): Promise<string[]> {
  const { results } = await save(device, events, now)
  return results.map((result) => (result.status === 'rejected' ? result.code : result.status))
}

function answer(deviceSeq: number, differences: Partial<ReviewEventInput> = {}): ReviewEventInput {
  return buildReviewEventInput({ deviceSeq, ...differences })
}

describe('a batch of review events', () => {
  test('is stored, and answered with the cards as they stand then', async () => {
    const device = await newDevice()
    const { results, cards } = await save(device, [answer(1), answer(2, { itemId: 'kms-018' })])
    expect(results.map(({ status }) => status)).toEqual(['accepted', 'accepted'])
    expect(cards.map(({ cardId, phase, lastRating }) => ({ cardId, phase, lastRating }))).toEqual([
      { cardId: 'kms-017', phase: 'learning', lastRating: 'good' },
      { cardId: 'kms-018', phase: 'learning', lastRating: 'good' },
    ])
    const { learnerId } = device
    expect(await database().reviewEvent.count({ where: { userId: learnerId } })).toBe(2)
    expect(await database().cardState.count({ where: { userId: learnerId } })).toBe(2)
  })

  test('keeps everything that was sent, with the times the server adds', async () => {
    const device = await newDevice()
    const event = answer(1, { response: { type: 'single', optionId: 'auto' }, rating: 'again' })
    await save(device, [event])
    const stored = await database().reviewEvent.findFirstOrThrow({ where: { userId: device.learnerId } })
    expect(stored).toMatchObject({
      id: event.id,
      deviceId: device.deviceId,
      deviceSeq: 1n,
      clientAt: new Date('2026-03-02T12:00:00Z'),
      receivedAt: NOW,
      ceiling: new Date('2026-03-02T12:35:00Z'),
      effectiveAt: new Date('2026-03-02T12:00:00Z'),
      timeZone: 'Asia/Seoul',
      kind: 'answer',
      itemId: 'kms-017',
      mode: 'review',
      itemHash: event.itemHash,
      variantSeed: 7n,
      lang: 'ko',
      response: { type: 'single', optionId: 'auto' },
      confidence: 'sure',
      rating: 'again',
      regraded: true,
      durationMs: 12_000,
      targetId: null,
    })
  })

  test('changes nothing when it is sent again, whole or in parts, and is answered as duplicate', async () => {
    const device = await newDevice()
    const events = [answer(1), answer(2)]
    const first = await save(device, events)
    const again = await save(device, events, new Date('2026-03-05T00:00:00Z'))
    expect(again.results.map(({ status }) => status)).toEqual(['duplicate', 'duplicate'])
    expect(again.cards).toEqual(first.cards)
    expect(await outcomes(device, [events[1]])).toEqual(['duplicate'])
    expect(await database().reviewEvent.count({ where: { userId: device.learnerId } })).toBe(2)
  })

  test('may hold an event twice', async () => {
    const event = answer(1)
    expect(await outcomes(await newDevice(), [event, event])).toEqual(['accepted', 'duplicate'])
  })

  test('is judged event by event: one that is refused takes no other with it', async () => {
    const device = await newDevice()
    const used = answer(1)
    expect(
      await outcomes(device, [
        used,
        { id: 'broken' },
        { ...used, durationMs: 1 },
        answer(1),
        answer(2, { timeZone: 'Mars/Olympus' }),
        answer(3, { itemId: 'kms-999' }),
        answer(4, { rating: 'easy' }),
        answer(5),
      ]),
    ).toEqual([
      'accepted',
      'malformed-event',
      'id-already-used',
      'sequence-already-used',
      'unknown-time-zone',
      'unknown-item',
      'rating-does-not-follow',
      'accepted',
    ])
  })

  test('of nothing but malformed events is answered without a card', async () => {
    expect(await save(await newDevice(), [1, 'x', null])).toEqual({
      results: Array(3).fill({ id: '', status: 'rejected', code: 'malformed-event' }),
      cards: [],
    })
  })

  test('cannot reuse an id or a number that was stored before', async () => {
    const device = await newDevice()
    const stored = answer(1)
    await save(device, [stored])
    expect(await outcomes(device, [{ ...stored, deviceSeq: 2 }, answer(1)])).toEqual([
      'id-already-used',
      'sequence-already-used',
    ])
  })

  test('leaves numbers of refused events free', async () => {
    const device = await newDevice()
    expect(await outcomes(device, [answer(1, { itemId: 'kms-999' }), answer(1)])).toEqual([
      'unknown-item',
      'accepted',
    ])
  })

  test('may reuse ids and numbers of another learner, whose events stay as they are', async () => {
    const theirs = await newDevice()
    const event = answer(1)
    await save(theirs, [event])
    const before = await database().cardState.findMany({ where: { userId: theirs.learnerId } })
    const ours = { ...theirs, learnerId: await createLearner() }
    expect(await outcomes(ours, [{ ...event, mode: 'practice' }])).toEqual(['accepted'])
    expect(await database().cardState.findMany({ where: { userId: theirs.learnerId } })).toEqual(before)
  })

  test('of a learner who is gone is refused', async () => {
    const gone = { learnerId: 'nobody', deviceId: randomUUID(), events: [answer(1)], now: NOW }
    expect(await saveReviewEvents(gone, COURSE)).toEqual({ ok: false, failure: { code: 'learner-unknown' } })
  })
})

describe('the time of an event', () => {
  test('is never later than five minutes after it arrived', async () => {
    const { results } = await save(await newDevice(), [answer(1, { clientAt: '9999-12-31T23:59:59.999Z' })])
    expect(results).toMatchObject([{ status: 'accepted', effectiveAt: '2026-03-02T12:35:00.000Z' }])
  })

  test('is accepted however far back a clock is', async () => {
    const { results } = await save(await newDevice(), [answer(1, { clientAt: '0000-01-01T00:00:00Z' })])
    expect(results).toMatchObject([{ status: 'accepted', effectiveAt: '0000-01-01T00:00:00.000Z' }])
  })

  test("never goes back within a device's own order", async () => {
    const { results } = await save(await newDevice(), [
      answer(1, { clientAt: '2026-03-02T12:00:00Z' }),
      answer(2, { clientAt: '2026-02-02T12:00:00Z' }),
    ])
    expect(results.map((result) => ('effectiveAt' in result ? result.effectiveAt : ''))).toEqual([
      '2026-03-02T12:00:00.000Z',
      '2026-03-02T12:00:00.000Z',
    ])
  })

  test('moves on when an earlier event of the device arrives late, and so do cards the batch does not name', async () => {
    const device = await newDevice()
    await save(device, [answer(2, { itemId: 'kms-018', clientAt: '2026-02-20T12:00:00Z' })])
    const { cards } = await save(device, [answer(1, { clientAt: '2026-03-01T12:00:00Z' })])
    const late = Date.parse('2026-03-01T12:00:00Z')
    expect(cards.map(({ cardId, lastAnsweredAt }) => ({ cardId, lastAnsweredAt }))).toEqual([
      { cardId: 'kms-017', lastAnsweredAt: late },
      { cardId: 'kms-018', lastAnsweredAt: late },
    ])
    const stored = await database().cardState.findMany({ where: { userId: device.learnerId } })
    expect(stored.map(({ lastAnsweredAt }) => lastAnsweredAt?.getTime())).toEqual([late, late])
  })
})

describe('an undo', () => {
  test('takes its target back, whichever device gave it', async () => {
    const phone = await newDevice()
    const laptop = { ...phone, deviceId: randomUUID() }
    const given = answer(1)
    await save(phone, [given])
    const { cards } = await save(laptop, [buildDeedInput('undo', { deviceSeq: 1, targetId: given.id })])
    expect(cards).toMatchObject([{ cardId: 'kms-017', phase: 'new', reviews: 0 }])
  })

  test('is stored before its target arrives, and takes effect when it does', async () => {
    const device = await newDevice()
    const given = answer(1)
    expect(await outcomes(device, [buildDeedInput('undo', { deviceSeq: 2, targetId: given.id })])).toEqual([
      'accepted',
    ])
    const { cards } = await save(device, [given])
    expect(cards).toMatchObject([{ phase: 'new', reviews: 0 }])
  })

  test("does not reach another learner's event", async () => {
    const theirs = await newDevice()
    const given = answer(1)
    await save(theirs, [given])
    await save(await newDevice(), [buildDeedInput('undo', { deviceSeq: 1, targetId: given.id })])
    const { cards } = await save(theirs, [given])
    expect(cards).toMatchObject([{ phase: 'learning', reviews: 1 }])
  })
})

test('answers of two devices at the same instant are all kept', async () => {
  const { learnerId } = await newDevice()
  const devices = Array.from({ length: 8 }, () => ({ learnerId, deviceId: randomUUID() }))
  await Promise.all(devices.flatMap((device) => [1, 2, 3].map((seq) => save(device, [answer(seq)]))))
  expect(await database().reviewEvent.count({ where: { userId: learnerId } })).toBe(24)
  expect(await database().cardState.findMany({ where: { userId: learnerId } })).toMatchObject([
    { cardId: 'kms-017', reviews: 24 },
  ])
})

test('an outage is a value: nothing is thrown and nothing is half written', async () => {
  const device = await newDevice()
  const blocker = await connectionPool().connect()
  try {
    await blocker.query('BEGIN')
    await blocker.query('SELECT 1 FROM users WHERE id = $1 FOR UPDATE', [device.learnerId])
    const saving = saveReviewEvents({ ...device, events: [answer(1)], now: NOW }, COURSE)
    await waitForBlockedWriter()
    await blocker.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${BLOCKED}`)
    expect(await saving).toEqual({ ok: false, failure: { code: 'database-unavailable' } })
  } finally {
    await blocker.query('ROLLBACK')
    blocker.release()
  }
  expect(await database().reviewEvent.count({ where: { userId: device.learnerId } })).toBe(0)
})

const BLOCKED = `wait_event_type = 'Lock' AND datname = current_database()`

async function waitForBlockedWriter(): Promise<void> {
  const isBlocked = async () =>
    (await connectionPool().query(`SELECT FROM pg_stat_activity WHERE ${BLOCKED}`)).rows.length > 0
  while (!(await isBlocked())) await new Promise(setImmediate)
}
