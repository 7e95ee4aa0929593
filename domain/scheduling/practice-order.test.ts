import { expect, it } from 'vitest'
import { newCardState } from './card-state.ts'
import type { CardState } from './card-state.ts'
import { isWeak, practiceOrder } from './practice-order.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from './scheduling-settings.ts'

const TODAY = 20_000

function card(cardId: string, differences: Partial<CardState>): CardState {
  const review = { phase: 'review', reviews: 3, difficulty: 5, lastRating: 'good' } as const
  return { ...newCardState(cardId), ...review, stability: 10, lastAnsweredDay: TODAY - 5, ...differences }
}

it('asks what was failed first, then the most fragile, then the new, and last what was answered today', () => {
  const cards = [
    card('today', { lastAnsweredDay: TODAY, lastRating: 'again' }),
    card('firm', { stability: 100 }),
    card('fragile', { stability: 2 }),
    card('failed', { lastRating: 'again' }),
    card('hidden', { suspended: true }),
  ]
  const order = practiceOrder(
    ['new-b', 'today', 'firm', 'hidden', 'new-a', 'fragile', 'failed'],
    new Map(cards.map((each) => [each.cardId, each])),
    TODAY,
    DEFAULT_SCHEDULING_SETTINGS,
  )
  expect(order).toEqual(['failed', 'fragile', 'firm', 'new-b', 'new-a', 'today'])
})

it('calls weak what was failed last or keeps failing, unless it is hidden', () => {
  expect(isWeak(card('a', { lastRating: 'again' }))).toBe(true)
  expect(isWeak(card('a', { lapses: 4 }))).toBe(true)
  expect(isWeak(card('a', {}))).toBe(false)
  expect(isWeak(card('a', { lastRating: 'again', suspended: true }))).toBe(false)
})
