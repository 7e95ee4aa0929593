import { describe, expect, it } from 'vitest'
import { buildNumericItem } from '#tests/builders/study-item.ts'
import { questionOf } from './question-of.ts'
import { unitAlone, withUnit } from './unit-words.ts'

describe('the unit of a number', () => {
  const english = questionOf(buildNumericItem(), 'en', 1)
  const korean = questionOf(buildNumericItem(), 'ko', 1)

  it('is plural in English beside every number but one', () => {
    expect(withUnit(english, '1', 1)).toBe('1 day')
    expect(withUnit(english, '0.5', 0.5)).toBe('0.5 days')
    expect(withUnit(english, '7–30', 2)).toBe('7–30 days')
    expect(unitAlone(english)).toBe('days')
  })

  it('follows the language of the question: Korean has no plural and no space', () => {
    expect(withUnit(korean, '7–30', 2)).toBe('7–30일')
    expect(unitAlone(korean)).toBe('일')
  })

  it('is left out where a question has none', () => {
    const { unit: _unit, ...plain } = english
    expect(withUnit(plain, '7', 7)).toBe('7')
  })
})
