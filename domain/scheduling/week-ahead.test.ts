import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekAhead } from './week-ahead.ts'
import type { WeekOutlook } from './week-ahead.ts'

function outlook(differences: Partial<WeekOutlook>): WeekOutlook {
  return {
    dueToday: 0,
    dueLater: 0,
    dueAhead: [0, 0, 0, 0, 0, 0],
    examInDays: null,
    minutesADay: null,
    unread: [],
    readsToday: true,
    ...differences,
  }
}

const sections = (count: number, minutes = 5, itemCount = 0) =>
  Array.from({ length: count }, () => ({ minutes, itemCount }))

describe('the week ahead', () => {
  it('has seven days, each with the reviews that fall due on it', () => {
    const days = weekAhead(outlook({ dueToday: 3, dueAhead: [6, 0, 9, 0, 0, 3] }))
    expect(days.map(({ reviewMinutes }) => reviewMinutes)).toEqual([2, 4, 0, 6, 0, 0, 2])
  })

  it('ends on the day of the exam, on which nothing new is read', () => {
    const days = weekAhead(outlook({ examInDays: 2, unread: sections(9) }))
    expect(days.map(({ isExamDay, sections: read }) => [isExamDay, read])).toEqual([
      [false, 1],
      [false, 1],
      [true, 0],
    ])
  })

  it('reads a section a day, or as many as the minutes hold beside the reviews', () => {
    const reading = (minutesADay: number | null) =>
      weekAhead(outlook({ minutesADay, dueAhead: [15, 0, 0, 0, 0, 0], unread: sections(9) })).map(
        (day) => day.sections,
      )
    expect(reading(null)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(reading(20)).toEqual([4, 2, 3, 0, 0, 0, 0])
  })

  it('reads on where reviews fill the day: lessons never wait for ever', () => {
    const days = weekAhead(
      outlook({ minutesADay: 10, dueAhead: [40, 40, 40, 40, 40, 40], unread: sections(9) }),
    )
    expect(days.every((day) => day.sections >= 1)).toBe(true)
  })

  it('asks the questions of a section on the day after', () => {
    const [today, tomorrow, after] = weekAhead(outlook({ unread: sections(1, 5, 6) }))
    expect([today?.reviewMinutes, tomorrow?.reviewMinutes, after?.reviewMinutes]).toEqual([0, 4, 0])
  })

  it('leaves today without reading once its work is done', () => {
    const [today, tomorrow] = weekAhead(outlook({ readsToday: false, unread: sections(2) }))
    expect([today?.sections, tomorrow?.sections]).toEqual([0, 1])
  })

  it('loses no section and reads none twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 30 }), itemCount: fc.nat(8) })),
        fc.option(fc.integer({ min: 5, max: 240 })),
        (unread, minutesADay) => {
          const days = weekAhead(outlook({ unread, minutesADay }))
          const read = days.reduce((sum, day) => sum + day.sections, 0)
          const minutes = days.reduce((sum, day) => sum + day.readingMinutes, 0)
          expect(read).toBeLessThanOrEqual(unread.length)
          expect(minutes).toBe(unread.slice(0, read).reduce((sum, section) => sum + section.minutes, 0))
        },
      ),
      { numRuns: 100 },
    )
  })
})
