import { describe, expect, test } from 'vitest'
import { newCardState } from './card-state.ts'
import { retrievability } from './retrievability.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from './scheduling-settings.ts'

const card = {
  ...newCardState('a'),
  phase: 'review',
  stability: 10,
  difficulty: 5,
  lastAnsweredDay: 100,
} as const

describe('retrievability', () => {
  test('falls from certainty on the day of the answer to 90 % after as many days as the stability', () => {
    expect(retrievability(card, 100, DEFAULT_SCHEDULING_SETTINGS)).toBe(1)
    expect(retrievability(card, 110, DEFAULT_SCHEDULING_SETTINGS)).toBeCloseTo(0.9, 6)
  })

  test('is certainty, not more, on a day before the last answer', () => {
    expect(retrievability(card, 98, DEFAULT_SCHEDULING_SETTINGS)).toBe(1)
  })

  test('is nothing for a card without memory', () => {
    expect(retrievability(newCardState('a'), 100, DEFAULT_SCHEDULING_SETTINGS)).toBe(0)
  })
})
