import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lessonMinutes, minutesOf, planEvening, planWeek, SUMMARY_MINUTES } from './study-routes.ts'
import type { RouteTopic } from './study-routes.ts'

function topic(id: string, minutes: number, weight = 1): RouteTopic {
  return { id, minutes, weight }
}

const topicsArbitrary = fc
  .array(fc.record({ minutes: fc.integer({ min: 1, max: 90 }), weight: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 20,
  })
  .map((list) => list.map(({ minutes, weight }, index) => topic(`t${index}`, minutes, weight)))

describe('a week', () => {
  it('has a lesson a day where there are six alike', () => {
    const week = planWeek(Array.from({ length: 6 }, (_, index) => topic(`t${index}`, 20)))
    expect(week.map(({ topics }) => topics.length)).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('has as many days as lessons where there are few', () => {
    expect(planWeek([topic('a', 13), topic('b', 16)])).toHaveLength(2)
    expect(planWeek([])).toEqual([])
  })

  it('has every lesson once, in course order, on at most six days, none empty', () => {
    fc.assert(
      fc.property(topicsArbitrary, (topics) => {
        const week = planWeek(topics)
        expect(week.flatMap((day) => day.topics)).toEqual(topics)
        expect(week.length).toBeLessThanOrEqual(6)
        expect(week.every((day) => day.topics.length > 0 && day.minutes === minutesOf(day.topics))).toBe(true)
      }),
    )
  })
})

describe('an evening', () => {
  it('reads everything where two hours are enough', () => {
    const evening = planEvening([topic('a', 13), topic('b', 16)])
    expect([evening.lessons.length, evening.summaries.length, evening.minutes]).toEqual([2, 0, 29])
  })

  it('reads in full what brings most for its time', () => {
    const evening = planEvening([topic('long', 110, 1), topic('short', 20, 1), topic('heavy', 60, 4)])
    expect(evening.lessons.map(({ id }) => id)).toEqual(['short', 'heavy'])
    expect(evening.summaries.map(({ id }) => id)).toEqual(['long'])
  })

  it('names every topic once and counts its minutes right', () => {
    fc.assert(
      fc.property(topicsArbitrary, (topics) => {
        const { lessons, summaries, minutes } = planEvening(topics)
        expect([...lessons, ...summaries].map(({ id }) => id).sort()).toEqual(
          topics.map(({ id }) => id).sort(),
        )
        expect(minutes).toBe(minutesOf(lessons) + summaries.length * SUMMARY_MINUTES)
        // Twenty pages alone are an hour: reading in full never makes an evening longer than two.
        expect(minutes).toBeLessThanOrEqual(120)
      }),
    )
  })
})

describe('the minutes of a lesson', () => {
  it('are those of its sections in the language it is read in', () => {
    const sections = [{ minutes: { ko: 4, en: 5 } }, { minutes: { ko: 6, en: 8 } }]
    expect(lessonMinutes({ sections }, 'ko')).toBe(10)
    expect(lessonMinutes({ sections }, 'en')).toBe(13)
  })
})
