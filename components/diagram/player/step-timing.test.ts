import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dwellMs, MAX_TRAVEL_MS, travelTimes } from './step-timing.ts'

describe('what travels in a step', () => {
  it('travels one after the other', () => {
    const [first, second] = travelTimes([200, 300])
    expect(first?.delay).toBe(0)
    expect(second?.delay).toBe(first?.duration)
  })

  it('takes longer on a longer way, within limits', () => {
    const [short, middle, long] = [10, 300, 5_000].map((length) => travelTimes([length])[0]?.duration ?? 0)
    expect(short).toBeLessThan(middle ?? 0)
    expect(middle).toBeLessThan(long ?? 0)
    expect(long).toBeLessThanOrEqual(1_200)
  })

  it('has all arrived in time, however much it is', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 5_000, noNaN: true }), { maxLength: 8 }), (lengths) => {
        const last = travelTimes(lengths).at(-1)
        expect((last?.delay ?? 0) + (last?.duration ?? 0)).toBeLessThanOrEqual(MAX_TRAVEL_MS + 1e-6)
      }),
    )
  })
})

describe('a step while steps follow one another', () => {
  it('stays until its caption can have been read', () => {
    expect(dwellMs('가'.repeat(40), 'ko', 0)).toBeGreaterThan(dwellMs('가'.repeat(20), 'ko', 0))
  })

  it('stays until everything has arrived and could be looked at', () => {
    expect(dwellMs('', 'en', 2_400)).toBeGreaterThan(2_400)
  })
})
