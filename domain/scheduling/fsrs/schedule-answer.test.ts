import { describe, expect, test } from 'vitest'
import { newCardState } from '../card-state.ts'
import type { CardState } from '../card-state.ts'
import { dayIndex, startOfDay } from '../day-index.ts'
import { isDue } from '../due-queue.ts'
import { RATINGS } from '../rating.ts'
import type { Rating } from '../rating.ts'
import { retrievability } from '../retrievability.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '../scheduling-settings.ts'
import type { SchedulingSettings } from '../scheduling-settings.ts'
import { scheduleAnswer } from './schedule-answer.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const SEOUL = 'Asia/Seoul'
const at = (text: string) => Date.parse(text)

const appSettings: SchedulingSettings = { ...DEFAULT_SCHEDULING_SETTINGS, fuzz: false }
const minuteSteps: SchedulingSettings = {
  ...appSettings,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
  rolloverHour: 0,
}

function answer(card: CardState, rating: Rating, instant: number, settings = appSettings) {
  return scheduleAnswer(card, { rating, at: instant, timeZone: SEOUL }, settings)
}

/** Answers a new card each time at the moment it falls due; ratings as digits, 1 again to 4 easy. */
function answerWhenDue(ratings: string, settings: SchedulingSettings): { delays: string[]; card: CardState } {
  let card = newCardState('kms-017')
  let instant = at('2026-01-01T08:00Z')
  const delays = [...ratings].map((digit) => {
    card = scheduleAnswer(
      card,
      { rating: RATINGS[Number(digit) - 1]!, at: instant, timeZone: 'UTC' },
      settings,
    )
    const days = card.dueDay! - card.lastAnsweredDay!
    const delay = card.dueAt === null ? `${days}d` : `${(card.dueAt - instant) / MINUTE_MS}m`
    instant = card.dueAt ?? instant + days * DAY_MS
    return delay
  })
  return { delays, card }
}

/** A card in review with a stability of about 11 days, answered last at that instant. */
function reviewCard(instant: number, settings = appSettings): CardState {
  let card = newCardState('kms-017')
  for (const daysBefore of [4, 2, 0]) card = answer(card, 'good', instant - daysBefore * DAY_MS, settings)
  return card
}

describe('sequences answered when due', () => {
  test.each([
    ['3333331133333', '10m 2d 11d 46d 163d 498d 10m 10m 2d 4d 7d 12d 21d'],
    ['11333', '1m 1m 10m 1d 2d'],
    ['2233', '6m 6m 10m 1d'],
    ['444', '8d 66d 397d'],
    ['33241233', '10m 2d 8d 43d 10m 15m 3d 6d'],
  ])('%s are scheduled as FSRS publishes', (ratings, delays) => {
    expect(answerWhenDue(ratings, minuteSteps).delays.join(' ')).toBe(delays)
  })

  test.each([
    [0.8, '10m 8d 76d 525d 2781d 11838d 10m 10m 15d 39d 95d 211d 440d'],
    [0.95, '10m 1d 3d 8d 19d 43d 10m 10m 1d 2d 2d 3d 4d'],
  ])('follow a desired retention of %d', (desiredRetention, delays) => {
    const settings = { ...minuteSteps, desiredRetention }
    expect(answerWhenDue('3333331133333', settings).delays.join(' ')).toBe(delays)
  })

  test('go to review at once without steps', () => {
    const settings = { ...minuteSteps, learningSteps: [], relearningSteps: [] }
    expect(answerWhenDue('3333331133333', settings).delays.join(' ')).toBe(
      '2d 11d 46d 163d 497d 1346d 9d 1d 3d 5d 9d 15d 25d',
    )
  })

  test('know no steps and keep a strict order of intervals without short-term memory', () => {
    const settings = { ...minuteSteps, shortTerm: false }
    expect(answerWhenDue('3333331133333', settings).delays.join(' ')).toBe(
      '3d 14d 57d 196d 586d 1559d 10d 1d 3d 5d 9d 15d 25d',
    )
  })

  test('count failures after graduation as lapses, and those in relearning not again', () => {
    const { card } = answerWhenDue('3333331133333', minuteSteps)
    expect([card.reviews, card.lapses]).toEqual([13, 1])
  })
})

describe('steps of days', () => {
  const noon = at('2026-03-02T12:00+09:00')
  const today = dayIndex(noon, SEOUL)

  test.each(['again', 'hard', 'good'] as const)(
    'bring a first answer rated %s back on the next day',
    (rating) => {
      const card = answer(newCardState('a'), rating, noon)
      expect([card.phase, card.dueDay, card.dueAt]).toEqual(['learning', today + 1, null])
    },
  )

  test('let a second good answer graduate', () => {
    const first = answer(newCardState('a'), 'good', noon)
    expect(answer(first, 'good', noon + DAY_MS).phase).toBe('review')
  })

  test('begin again after a failure', () => {
    const first = answer(newCardState('a'), 'good', noon)
    const failed = answer(first, 'again', noon + DAY_MS)
    expect([failed.phase, failed.step, failed.dueDay]).toEqual(['learning', 0, today + 2])
  })

  test('are not passed by being right again on the same day, though the memory grows no weaker', () => {
    const first = answer(newCardState('a'), 'good', noon)
    const again = answer(first, 'good', noon + MINUTE_MS)
    expect([again.phase, again.step, again.dueDay]).toEqual(['learning', 1, today + 1])
    expect([again.reviews, again.stability >= first.stability]).toEqual([2, true])
  })

  test('send a card that was failed in review back on the next day, and to review after one good answer', () => {
    const failed = answer(reviewCard(noon), 'again', noon + 10 * DAY_MS)
    expect([failed.phase, failed.dueDay, failed.lapses]).toEqual(['relearning', today + 11, 1])
    expect(answer(failed, 'hard', noon + 11 * DAY_MS)).toMatchObject({
      phase: 'relearning',
      dueDay: today + 12,
    })
    expect(answer(failed, 'good', noon + 11 * DAY_MS).phase).toBe('review')
  })

  test('survive settings that have fewer steps than the card has passed', () => {
    const card = { ...answer(newCardState('a'), 'good', noon), step: 7 }
    expect(answer(card, 'again', noon + DAY_MS)).toMatchObject({ phase: 'learning', step: 0 })
    expect(answer(card, 'hard', noon + DAY_MS)).toMatchObject({ phase: 'learning', step: 1 })
    expect(answer(card, 'good', noon + DAY_MS).phase).toBe('review')
  })

  test.each(['0m', '5', '1.5d', '-1d', '10 m'])('are refused when written %s', (step) => {
    const settings = { ...appSettings, learningSteps: [step as '1m'] }
    expect(() => answer(newCardState('a'), 'good', noon, settings)).toThrow(RangeError)
  })
})

describe('traps of counting days as the library does', () => {
  test('UTC midnight, nine in the morning in Seoul, parts no day of the learner', () => {
    const before = at('2026-03-02T08:40+09:00')
    const card = answer(reviewCard(before - 10 * DAY_MS), 'good', before)
    const sixtyOneMinutesLater = answer(card, 'good', before + 61 * MINUTE_MS)
    expect(sixtyOneMinutesLater.stability).toBe(answer(card, 'good', before + MINUTE_MS).stability)
    expect(sixtyOneMinutesLater.lastAnsweredDay).toBe(card.lastAnsweredDay)
  })

  test('retrievability counts the same days as the memory', () => {
    const evening = at('2026-03-02T23:50+09:00')
    const card = reviewCard(evening)
    const nextMorning = at('2026-03-03T08:00+09:00')
    expect(retrievability(card, dayIndex(evening + 10 * MINUTE_MS, SEOUL), appSettings)).toBe(1)
    expect(retrievability(card, dayIndex(nextMorning, SEOUL), appSettings)).toBeLessThan(1)
    expect(answer(card, 'good', nextMorning).stability).toBeGreaterThan(
      answer(card, 'good', evening + 10 * MINUTE_MS).stability,
    )
  })

  test('a clock or a flight that goes a day back counts as the same day', () => {
    const noon = at('2026-03-02T12:00+09:00')
    const card = reviewCard(noon)
    const earlier = answer(card, 'good', noon - 3 * DAY_MS)
    expect(earlier.stability).toBe(answer(card, 'good', noon).stability)
    const flown = { rating: 'good', at: noon + MINUTE_MS, timeZone: 'Pacific/Honolulu' } as const
    const inHonolulu = scheduleAnswer(card, flown, appSettings)
    expect(inHonolulu.lastAnsweredDay).toBe(card.lastAnsweredDay! - 1)
    expect(inHonolulu.stability).toBe(answer(card, 'good', noon).stability)
  })

  test('the maximum interval caps every rating, whatever order the intervals keep', () => {
    const noon = at('2026-03-02T12:00+09:00')
    const settings = { ...appSettings, maximumIntervalDays: 20, fuzz: true }
    const card = { ...reviewCard(noon, settings), stability: 400 }
    for (const rating of ['hard', 'good', 'easy'] as const) {
      const { dueDay, lastAnsweredDay } = answer(card, rating, noon + 20 * DAY_MS, settings)
      expect(dueDay! - lastAnsweredDay!).toBeLessThanOrEqual(20)
    }
  })

  test('a card failed and then passed on one day is due the next day, not after three', () => {
    const noon = at('2026-03-02T12:00+09:00')
    const failed = answer(newCardState('a'), 'again', noon)
    const passed = answer(failed, 'good', noon + 10 * MINUTE_MS)
    expect(passed.dueDay).toBe(dayIndex(noon, SEOUL) + 1)
  })

  test('an answer shortly before midnight is due from the morning of its day on, not 24 hours later', () => {
    const lateEvening = at('2026-03-02T23:50+09:00')
    const card = answer(newCardState('a'), 'good', lateEvening)
    const morning = at('2026-03-03T04:00+09:00')
    expect(startOfDay(card.dueDay!, SEOUL)).toBe(morning)
    expect(isDue(card, { now: morning, today: dayIndex(morning, SEOUL) })).toBe(true)
    expect(isDue(card, { now: morning - 1, today: dayIndex(morning - 1, SEOUL) })).toBe(false)
  })

  test('fuzz depends on card and number of answers, not on the instant: preview and commit agree', () => {
    const noon = at('2026-03-12T12:00+09:00')
    const fuzzed = { ...appSettings, fuzz: true }
    const card = { ...reviewCard(noon, fuzzed), stability: 60 }
    const dueDays = [0, 1, 1000, 3_600_000].map(
      (ms) => answer(card, 'good', noon + 15 * DAY_MS + ms, fuzzed).dueDay,
    )
    expect(new Set(dueDays).size).toBe(1)
  })
})

describe('fuzz', () => {
  test('spreads cards of one history over the days around their interval', () => {
    const noon = at('2026-03-12T12:00+09:00')
    const intervalOf = (cardId: string, fuzz: boolean) => {
      const card = { ...reviewCard(noon), cardId }
      const { dueDay, lastAnsweredDay } = answer(card, 'good', noon + 11 * DAY_MS, { ...appSettings, fuzz })
      return dueDay! - lastAnsweredDay!
    }
    const exact = intervalOf('kms-001', false)
    const spread = Array.from({ length: 60 }, (_, index) => intervalOf(`kms-${index}`, true))
    expect(new Set(spread).size).toBeGreaterThan(3)
    const margin = exact * 0.05 + 4
    for (const days of spread) expect(Math.abs(days - exact)).toBeLessThanOrEqual(margin)
  })
})
