import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOfToday } from './share-of-today.ts'
import type { DayLoad } from './share-of-today.ts'

function load(differences: Partial<DayLoad>): DayLoad {
  return { fresh: 0, missed: 0, done: 0, daysLeft: null, minutesADay: null, ...differences }
}

describe('shareOfToday', () => {
  it('is everything due where that fits into the minutes', () => {
    expect(shareOfToday(load({ fresh: 10, missed: 8 }))).toBe(18)
    expect(shareOfToday(load({ fresh: 14, minutesADay: 10 }))).toBe(14)
  })

  it('spreads what was missed over a week when it does not fit', () => {
    expect(shareOfToday(load({ missed: 42 }))).toBe(6)
    expect(shareOfToday(load({ fresh: 4, missed: 42 }))).toBe(10)
  })

  it('spreads it over the days left when the exam is nearer', () => {
    expect(shareOfToday(load({ missed: 42, daysLeft: 3 }))).toBe(14)
    expect(shareOfToday(load({ missed: 42, daysLeft: 1 }))).toBe(30)
  })

  it('holds no more than the minutes a day do', () => {
    expect(shareOfToday(load({ fresh: 100, minutesADay: 10 }))).toBe(15)
  })

  it('does not begin again once today is done', () => {
    expect(shareOfToday(load({ missed: 36, done: 6 }))).toBe(0)
    expect(shareOfToday(load({ missed: 39, done: 3 }))).toBe(3)
  })

  it('is done in the end: whoever does each day’s share clears what was missed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (missed) => {
        let left = missed
        for (let day = 0; day < 40 && left > 0; day += 1) left -= shareOfToday(load({ missed: left }))
        expect(left).toBe(0)
      }),
    )
  })

  it('is never negative, more than what is due, or nothing where there is something to do and nothing done', () => {
    const count = fc.integer({ min: 0, max: 5_000 })
    fc.assert(
      fc.property(
        fc.record({
          fresh: count,
          missed: count,
          done: count,
          daysLeft: fc.option(fc.integer({ min: -10, max: 400 })),
          minutesADay: fc.option(fc.integer({ min: 1, max: 240 })),
        }),
        (given) => {
          const share = shareOfToday(given)
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(given.fresh + given.missed)
          if (given.done === 0 && given.fresh + given.missed > 0) expect(share).toBeGreaterThan(0)
        },
      ),
    )
  })
})
