import { describe, expect, test } from 'vitest'
import { newCardState } from './card-state.ts'
import type { CardState } from './card-state.ts'
import { countIdeaStrengths, ideaStrength } from './idea-strength.ts'

function cardsOf(...differences: Partial<CardState>[]): Map<string, CardState> {
  return new Map(
    differences.map((difference, index) => {
      const cardId = `item-${index}`
      return [
        cardId,
        { ...newCardState(cardId), phase: 'review', stability: 30, lastRating: 'good', ...difference },
      ]
    }),
  )
}

describe('ideaStrength', () => {
  test('is firm when every item is in review with a stability of 21 days or more', () => {
    expect(ideaStrength(['item-0', 'item-1'], cardsOf({ stability: 21 }, {}))).toBe('firm')
  })

  test.each([
    ['an item is less stable', cardsOf({}, { stability: 20.99 })],
    ['an item is still being learnt', cardsOf({}, { phase: 'learning' })],
    ['an item was never answered', cardsOf({})],
  ])('is new while %s', (_, cards) => {
    expect(ideaStrength(['item-0', 'item-1'], cards)).toBe('new')
  })

  test('is shaky when an item was failed last, however firm the others are', () => {
    const cards = cardsOf({}, { phase: 'relearning', lastRating: 'again', lapses: 1 })
    expect(ideaStrength(['item-0', 'item-1'], cards)).toBe('shaky')
  })

  test('is new where nothing asks about the fact', () => {
    expect(ideaStrength([], cardsOf({}))).toBe('new')
  })
})

describe('countIdeaStrengths', () => {
  test('counts every fact once', () => {
    const cards = cardsOf({}, { lastRating: 'again' })
    const itemIdsByFactId = new Map([
      ['f1', ['item-0']],
      ['f2', ['item-0', 'item-1']],
      ['f3', ['item-9']],
      ['f4', []],
    ])
    expect(countIdeaStrengths(itemIdsByFactId, cards)).toEqual({ firm: 1, shaky: 1, new: 2 })
  })
})
