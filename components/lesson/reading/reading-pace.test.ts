// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isSectionRead, minutesLeft } from './reading-pace.ts'

describe('a section', () => {
  it('counts as read once its end was in view after a time in which it can have been read', () => {
    expect(isSectionRead({ minutes: 7, secondsSpent: 63, isEndSeen: true })).toBe(true)
  })

  it('does not count as read by someone who only scrolls past', () => {
    expect(isSectionRead({ minutes: 7, secondsSpent: 20, isEndSeen: true })).toBe(false)
  })

  it('does not count as read before its end, however long one stays', () => {
    expect(isSectionRead({ minutes: 1, secondsSpent: 3600, isEndSeen: false })).toBe(false)
  })
})

describe('minutes left', () => {
  const sections = [
    { id: 'why', minutes: 7 },
    { id: 'how', minutes: 5 },
    { id: 'when', minutes: 3 },
  ]

  it('are those of all sections before one begins', () => {
    expect(minutesLeft(sections, () => false, -1, 0)).toBe(15)
  })

  it('leave out what was read and what lies behind in the section one reads', () => {
    expect(minutesLeft(sections, (id) => id === 'why', 1, 0.5)).toBe(6)
  })

  it('count a section that was skipped', () => {
    expect(minutesLeft(sections, (id) => id === 'how', 2, 1)).toBe(7)
  })

  it('are none once everything was read, wherever one is', () => {
    expect(minutesLeft(sections, () => true, 0, 0)).toBe(0)
  })
})
