import { expect, it } from 'vitest'
import { newCardState } from './card-state.ts'
import { keepsFailing } from './keeps-failing.ts'

it('asks for the lesson after four lapses, or five answers that led nowhere', () => {
  const card = newCardState('kms-017')
  expect(keepsFailing(card)).toBe(false)
  expect(keepsFailing({ ...card, phase: 'review', reviews: 30, lapses: 3, lastRating: 'again' })).toBe(false)
  expect(keepsFailing({ ...card, phase: 'review', reviews: 30, lapses: 4, lastRating: 'good' })).toBe(true)
  expect(keepsFailing({ ...card, phase: 'learning', reviews: 5, lastRating: 'again' })).toBe(true)
  expect(keepsFailing({ ...card, phase: 'learning', reviews: 5, lastRating: 'good' })).toBe(false)
})
