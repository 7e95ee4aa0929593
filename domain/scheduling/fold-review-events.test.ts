import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom, shuffle } from '#domain/shared/random.ts'
import { buildReviewEvent } from '#tests/builders/review-event.ts'
import { newCardState } from './card-state.ts'
import type { CardState } from './card-state.ts'
import { dayIndex } from './day-index.ts'
import { compareTimedEvents, withEffectiveTimes } from './effective-times.ts'
import { eventsInForce } from './events-in-force.ts'
import { applyReviewEvent, foldCard, foldReviewEvents } from './fold-review-events.ts'
import { RATINGS } from './rating.ts'
import { REVIEW_MODES } from './review-event.ts'
import type { ReviewEvent } from './review-event.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from './scheduling-settings.ts'
import type { SchedulingSettings } from './scheduling-settings.ts'

const appSettings = DEFAULT_SCHEDULING_SETTINGS
const minuteSteps: SchedulingSettings = {
  ...appSettings,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
}

const NOON = Date.UTC(2026, 2, 2, 3)
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** Clocks that are right, drift, run back, stand years off or at the ends of time. */
const clock = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 60 * DAY_MS }).map((later) => NOON + later) },
  { weight: 2, arbitrary: fc.integer({ min: -400 * DAY_MS, max: 4000 * DAY_MS }).map((off) => NOON + off) },
  { weight: 1, arbitrary: fc.constantFrom(-8.64e15, -1, 0, 8.64e15) },
)
const ceiling = fc.option(
  fc.integer({ min: 0, max: 90 * DAY_MS }).map((later) => NOON + later),
  { nil: undefined },
)

const drawnEvent = fc.record({
  deviceId: fc.constantFrom('phone', 'laptop'),
  cardId: fc.constantFrom('kms-017', 'kms-018', 'tls-001'),
  kind: fc.constantFrom<ReviewEvent['kind'][]>(
    'answer',
    'answer',
    'answer',
    'answer',
    'answer',
    'undo',
    'undo',
    'suspend',
    'unsuspend',
    'bury',
    'reset',
  ),
  mode: fc.constantFrom(...REVIEW_MODES),
  rating: fc.constantFrom(...RATINGS),
  clientAt: clock,
  ceiling,
  timeZone: fc.constantFrom('Asia/Seoul', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Kiritimati'),
  target: fc.nat(),
})

/** A learner's log of up to 24 events on two devices; undos point anywhere, at themselves and at nothing too. */
const logs = fc.array(drawnEvent, { maxLength: 24 }).map((drawn) => {
  const nextSeq = { phone: 1, laptop: 1 } as Record<string, number>
  return drawn.map(({ target, ceiling: received, rating, ...event }, index): ReviewEvent => {
    const deviceSeq = nextSeq[event.deviceId]!
    nextSeq[event.deviceId] = deviceSeq + 1
    return {
      ...event,
      id: `event-${index}`,
      deviceSeq,
      ...(received === undefined ? {} : { ceiling: received }),
      ...(event.kind === 'answer' ? { rating } : {}),
      ...(event.kind === 'undo' ? { targetId: `event-${target % (drawn.length + 1)}` } : {}),
    }
  })
})
const settings = fc.constantFrom(appSettings, minuteSteps, { ...appSettings, shortTerm: false })
const seeds = fc.integer({ min: 0, max: 0xffffffff })

describe('fold of any log', () => {
  test('does not depend on the order in which events arrive, nor on copies', () => {
    fc.assert(
      fc.property(logs, settings, seeds, (log, given, seed) => {
        const random = seededRandom(seed)
        const copies = log.filter(() => random() < 0.3)
        const arrived = shuffle([...log, ...copies], random)
        expect(foldReviewEvents(arrived, given)).toEqual(foldReviewEvents(log, given))
      }),
      { numRuns: 3500 },
    )
  })

  test('takes the same shape whichever device’s events come first', () => {
    fc.assert(
      fc.property(logs, settings, (log, given) => {
        const of = (deviceId: string) => log.filter((event) => event.deviceId === deviceId)
        const laptopFirst = foldReviewEvents([...of('laptop'), ...of('phone')], given)
        expect(laptopFirst).toEqual(foldReviewEvents([...of('phone'), ...of('laptop')], given))
      }),
      { numRuns: 1500 },
    )
  })

  test('equals applying the events in force one by one, and folding each card by itself', () => {
    fc.assert(
      fc.property(logs, settings, (log, given) => {
        const timed = withEffectiveTimes(log)
        const cardIds = new Set(log.map(({ cardId }) => cardId))
        const expected = new Map<string, CardState>()
        for (const cardId of cardIds) {
          const ofCard = timed.filter((event) => event.cardId === cardId)
          let card = newCardState(cardId)
          for (const event of eventsInForce(ofCard).sort(compareTimedEvents)) {
            card = applyReviewEvent(card, event, given)
          }
          expected.set(cardId, card)
          expect(foldCard(cardId, shuffle(ofCard, seededRandom(1)), given)).toEqual(card)
        }
        expect(foldReviewEvents(log, given)).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })

  test('forgets an undone event as if it had been an answer that leaves memory alone', () => {
    fc.assert(
      fc.property(logs, settings, fc.nat(), (log, given, pick) => {
        const targets = log.filter(({ kind }) => kind !== 'undo')
        const target = targets[pick % targets.length]
        fc.pre(target !== undefined)
        const others = log.filter((event) => event.targetId !== target?.id)
        const undo = undoOf(target!, 'undo-1', 1000)
        const inert = others.map((event) =>
          event === target ? { ...event, kind: 'answer' as const, mode: 'exam' as const } : event,
        )
        expect(foldReviewEvents([...others, undo], given)).toEqual(foldReviewEvents(inert, given))
      }),
      { numRuns: 2000 },
    )
  })

  test('is what it was when an undo is itself undone', () => {
    fc.assert(
      fc.property(logs, settings, fc.nat(), (log, given, pick) => {
        const target = log[pick % log.length]
        fc.pre(target !== undefined)
        const undo = undoOf(target!, 'undo-1', 1000)
        const redo = undoOf(undo, 'undo-2', 1001)
        expect(foldReviewEvents([...log, undo, redo], given)).toEqual(foldReviewEvents(log, given))
      }),
      { numRuns: 1500 },
    )
  })

  test('keeps every card within its bounds and survives JSON, whatever the clocks', () => {
    fc.assert(
      fc.property(logs, settings, (log, given) => {
        for (const card of foldReviewEvents(log, given).values()) {
          expect(JSON.parse(JSON.stringify(card))).toEqual(card)
          expectWithinBounds(card)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('foldReviewEvents', () => {
  test('makes no card of no events', () => {
    expect(foldReviewEvents([], appSettings).size).toBe(0)
  })

  test('puts an answer that arrives late where it belongs', () => {
    const onTrain = buildReviewEvent({ deviceId: 'phone', deviceSeq: 1, clientAt: NOON, rating: 'again' })
    const atHome = buildReviewEvent({ deviceId: 'laptop', deviceSeq: 1, clientAt: NOON + DAY_MS })
    const card = foldReviewEvents([atHome, onTrain], appSettings).get('kms-017')
    expect(card).toMatchObject({ reviews: 2, lastRating: 'good', lastAnsweredAt: NOON + DAY_MS })
  })

  test('counts a copy with a ceiling before one without, so that the outbox and the server agree', () => {
    const inOutbox = buildReviewEvent({ clientAt: NOON + 400 * DAY_MS })
    const stored = { ...inOutbox, ceiling: NOON }
    for (const arrived of [
      [inOutbox, stored],
      [stored, inOutbox],
    ]) {
      expect(foldReviewEvents(arrived, appSettings).get('kms-017')?.lastAnsweredAt).toBe(NOON)
    }
  })

  test('keeps a card whose only answer was undone, as new', () => {
    const answer = buildReviewEvent()
    const cards = foldReviewEvents([answer, undoOf(answer, 'undo-1', 1000)], appSettings)
    expect(cards.get('kms-017')).toEqual(newCardState('kms-017'))
  })

  test('undoes from another device whose clock is a year behind', () => {
    const answer = buildReviewEvent({ deviceId: 'phone' })
    const undo = { ...undoOf(answer, 'undo-1', 1), deviceId: 'laptop', clientAt: NOON - 365 * DAY_MS }
    expect(foldReviewEvents([answer, undo], appSettings).get('kms-017')?.phase).toBe('new')
  })

  test('ignores an undo that names an event of another card', () => {
    const answer = buildReviewEvent()
    const undo = { ...undoOf(answer, 'undo-1', 1000), cardId: 'tls-001' }
    expect(foldReviewEvents([answer, undo], appSettings).get('kms-017')?.reviews).toBe(1)
  })

  test.each(['exam', 'class', 'cram'] as const)('leaves memory alone in mode %s', (mode) => {
    const cards = foldReviewEvents([buildReviewEvent({ mode })], appSettings)
    expect(cards.get('kms-017')).toEqual(newCardState('kms-017'))
  })

  test.each(['review', 'check', 'practice'] as const)('moves memory in mode %s', (mode) => {
    expect(foldReviewEvents([buildReviewEvent({ mode })], appSettings).get('kms-017')?.reviews).toBe(1)
  })
})

describe('applyReviewEvent', () => {
  const card = {
    ...newCardState('kms-017'),
    phase: 'review',
    stability: 30,
    difficulty: 5,
    reviews: 4,
  } as const
  const timed = (kind: ReviewEvent['kind']) => ({
    ...buildReviewEvent({ kind, rating: undefined }),
    effectiveAt: NOON,
  })

  test('suspends and takes up again without touching the memory', () => {
    const suspended = applyReviewEvent(card, timed('suspend'), appSettings)
    expect(suspended).toEqual({ ...card, suspended: true })
    expect(applyReviewEvent(suspended, timed('unsuspend'), appSettings)).toEqual(card)
  })

  test('buries until the learner’s next day begins', () => {
    const lateNight = { ...timed('bury'), effectiveAt: Date.parse('2026-03-03T03:00+09:00') }
    const buried = applyReviewEvent(card, lateNight, appSettings)
    expect(buried.buriedUntilDay).toBe(dayIndex(Date.parse('2026-03-03T04:00+09:00'), 'Asia/Seoul'))
  })

  test('forgets the memory on reset and keeps what was decided about showing the card', () => {
    const reset = applyReviewEvent({ ...card, suspended: true }, timed('reset'), appSettings)
    expect(reset).toEqual({ ...newCardState('kms-017'), suspended: true })
  })

  test('does nothing for an answer without a rating', () => {
    expect(applyReviewEvent(card, timed('answer'), appSettings)).toBe(card)
  })

  test('lets an undo be noticed as the bug that it is', () => {
    expect(() => applyReviewEvent(card, timed('undo'), appSettings)).toThrow(TypeError)
  })
})

function undoOf(target: ReviewEvent, id: string, deviceSeq: number): ReviewEvent {
  const { deviceId, cardId, clientAt, timeZone } = target
  return {
    id,
    deviceId,
    cardId,
    clientAt,
    timeZone,
    deviceSeq,
    kind: 'undo',
    mode: 'review',
    targetId: target.id,
  }
}

function expectWithinBounds(card: CardState): void {
  if (card.phase === 'new') {
    expect(card).toMatchObject({
      stability: 0,
      difficulty: 0,
      reviews: 0,
      lapses: 0,
      dueDay: null,
      lastRating: null,
    })
    return
  }
  expect(card.stability).toBeGreaterThanOrEqual(0.001)
  expect(card.stability).toBeLessThanOrEqual(36_500)
  expect(card.difficulty).toBeGreaterThanOrEqual(1)
  expect(card.difficulty).toBeLessThanOrEqual(10)
  expect(card.dueDay).toBeGreaterThanOrEqual(card.lastAnsweredDay!)
  expect(card.dueDay).toBeLessThanOrEqual(card.lastAnsweredDay! + 36_500)
  expect(card.reviews).toBeGreaterThan(card.lapses)
  // The longest wait within a day: hard on the only step of ten minutes, half as long again.
  if (card.dueAt !== null) expect(card.dueAt).toBeLessThanOrEqual(card.lastAnsweredAt! + 15 * MINUTE_MS)
}
