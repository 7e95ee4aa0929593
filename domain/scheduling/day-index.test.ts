import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayIndex, isTimeZone, startOfDay } from './day-index.ts'

const at = (text: string) => Date.parse(text)
const HOUR_MS = 3_600_000
const zones = fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone'))
const instants = fc.integer({ min: 0, max: at('2100-01-01T00:00Z') })

describe('dayIndex', () => {
  test('counts a night until four in the morning to the day before', () => {
    const day = dayIndex(at('2026-03-02T23:50+09:00'), 'Asia/Seoul')
    expect(dayIndex(at('2026-03-03T03:59:59.999+09:00'), 'Asia/Seoul')).toBe(day)
    expect(dayIndex(at('2026-03-03T04:00+09:00'), 'Asia/Seoul')).toBe(day + 1)
  })

  test('keeps one day in Seoul where UTC changes its date at nine in the morning', () => {
    const before = dayIndex(at('2026-03-02T08:59+09:00'), 'Asia/Seoul')
    expect(dayIndex(at('2026-03-02T09:01+09:00'), 'Asia/Seoul')).toBe(before)
  })

  test('is the calendar date as days since 1970-01-01', () => {
    expect(dayIndex(at('1970-01-02T12:00Z'), 'UTC')).toBe(1)
    expect(dayIndex(at('2026-03-02T12:00Z'), 'UTC')).toBe(at('2026-03-02T00:00Z') / 86_400_000)
  })

  test.each([
    ['St. John’s, half an hour off and west', 'America/St_Johns', '2026-01-15T04:00-03:30'],
    ['Kathmandu, three quarters off', 'Asia/Kathmandu', '2026-01-15T04:00+05:45'],
    ['Honolulu, ten hours west', 'Pacific/Honolulu', '2026-01-15T04:00-10:00'],
    ['Kiritimati, fourteen hours east', 'Pacific/Kiritimati', '2026-01-15T04:00+14:00'],
  ])('begins the day at four on the clock of %s', (_, zone, fourOClock) => {
    const day = at('2026-01-15T00:00Z') / 86_400_000
    expect(dayIndex(at(fourOClock), zone)).toBe(day)
    expect(dayIndex(at(fourOClock) - 1, zone)).toBe(day - 1)
  })

  test('counts one day over the night in which clocks go forward, and over the one in which they go back', () => {
    for (const evening of ['2026-03-28T20:00+01:00', '2026-10-24T20:00+02:00']) {
      const day = dayIndex(at(evening), 'Europe/Berlin')
      expect(dayIndex(at(evening) + 24 * HOUR_MS, 'Europe/Berlin')).toBe(day + 1)
      expect(dayIndex(at(evening) + 6 * HOUR_MS, 'Europe/Berlin')).toBe(day)
    }
  })

  test('never falls while time goes on, in any zone', () => {
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 48 * HOUR_MS }), (zone, instant, later) => {
        expect(dayIndex(instant + later, zone)).toBeGreaterThanOrEqual(dayIndex(instant, zone))
      }),
      { numRuns: 2000 },
    )
  })

  test('answers for every finite instant of a wrong clock', () => {
    fc.assert(
      fc.property(zones, fc.double({ noNaN: true, noDefaultInfinity: true }), (zone, instant) => {
        expect(Number.isInteger(dayIndex(instant, zone))).toBe(true)
      }),
    )
    expect(dayIndex(-8.64e15, 'Asia/Seoul')).toBe(0)
    expect(dayIndex(8.64e15, 'Pacific/Kiritimati')).toBeGreaterThan(99_000_000)
  })

  test('lets a zone that does not exist be noticed as the bug that it is', () => {
    expect(() => dayIndex(0, 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('startOfDay', () => {
  test('is the first instant of the day, in any zone and for any rollover hour', () => {
    const days = fc.integer({ min: 2, max: 47_000 })
    fc.assert(
      fc.property(zones, days, fc.constantFrom(0, 3, 4, 5), (zone, day, rolloverHour) => {
        const start = startOfDay(day, zone, rolloverHour)
        expect(dayIndex(start, zone, rolloverHour)).toBeGreaterThanOrEqual(day)
        expect(dayIndex(start - 1, zone, rolloverHour)).toBeLessThan(day)
      }),
      { numRuns: 300 },
    )
  })

  test('makes days of 23 and 25 hours where clocks change', () => {
    const hoursOf = (date: string) => {
      const day = at(`${date}T00:00Z`) / 86_400_000
      return (startOfDay(day + 1, 'Europe/Berlin') - startOfDay(day, 'Europe/Berlin')) / HOUR_MS
    }
    expect([hoursOf('2026-03-28'), hoursOf('2026-10-24'), hoursOf('2026-10-25')]).toEqual([23, 25, 24])
  })

  test('finds a day after the one that Samoa skipped', () => {
    const skipped = at('2011-12-30T00:00Z') / 86_400_000
    expect(startOfDay(skipped, 'Pacific/Apia', 0)).toBe(at('2011-12-30T10:00Z'))
    expect(startOfDay(skipped + 1, 'Pacific/Apia', 0)).toBe(at('2011-12-30T10:00Z'))
  })
})

describe('isTimeZone', () => {
  test.each(['Asia/Seoul', 'asia/seoul', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'])(
    'knows %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true)
    },
  )

  test.each(['', ' ', 'Seoul', '+09:00', 'Mars/Olympus', 'Asia/Seoul\u0000', '__proto__', '../etc'])(
    'refuses %j',
    (name) => {
      expect(isTimeZone(name)).toBe(false)
    },
  )
})
