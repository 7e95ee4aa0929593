import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newCardState } from './card-state.ts'
import type { CardState } from './card-state.ts'
import { dueQueue, isDue } from './due-queue.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from './scheduling-settings.ts'

const TODAY = 20_514
const NOW = TODAY * 86_400_000 + 6 * 3_600_000
const moment = { now: NOW, today: TODAY }

/** A card in review that falls due today, answered ten days ago. */
function reviewCard(cardId: string, differences: Partial<CardState> = {}): CardState {
  return {
    ...newCardState(cardId),
    phase: 'review',
    stability: 10,
    difficulty: 5,
    dueDay: TODAY,
    lastAnsweredDay: TODAY - 10,
    lastAnsweredAt: NOW - 10 * 86_400_000,
    reviews: 3,
    lastRating: 'good',
    ...differences,
  }
}

function queueOf(cards: readonly CardState[], facts: Record<string, string[]> = {}, limit = 200) {
  const factIdsByCardId = new Map(Object.entries(facts))
  const { due, heldBack } = dueQueue({
    cards,
    factIdsByCardId,
    ...moment,
    settings: DEFAULT_SCHEDULING_SETTINGS,
    limit,
  })
  return { due: due.map(({ cardId }) => cardId), heldBack: heldBack.map(({ cardId }) => cardId) }
}

describe('isDue', () => {
  test('counts a card from the beginning of its day on, and after it', () => {
    expect(isDue(reviewCard('a'), moment)).toBe(true)
    expect(isDue(reviewCard('a', { dueDay: TODAY - 40 }), moment)).toBe(true)
    expect(isDue(reviewCard('a', { dueDay: TODAY + 1 }), moment)).toBe(false)
  })

  test('waits within the day for the instant of a step of minutes', () => {
    expect(isDue(reviewCard('a', { dueAt: NOW }), moment)).toBe(true)
    expect(isDue(reviewCard('a', { dueAt: NOW + 1 }), moment)).toBe(false)
  })

  test('never counts new and suspended cards, nor buried ones before their day', () => {
    expect(isDue(newCardState('a'), moment)).toBe(false)
    expect(isDue(reviewCard('a', { suspended: true }), moment)).toBe(false)
    expect(isDue(reviewCard('a', { buriedUntilDay: TODAY + 1 }), moment)).toBe(false)
    expect(isDue(reviewCard('a', { buriedUntilDay: TODAY }), moment)).toBe(true)
  })
})

describe('dueQueue', () => {
  test('asks first what is closest to being forgotten', () => {
    const cards = [
      reviewCard('firm', { stability: 90 }),
      reviewCard('weak', { stability: 2 }),
      reviewCard('fair'),
    ]
    expect(queueOf(cards).due).toEqual(['weak', 'fair', 'firm'])
  })

  test('leaves out what is not due', () => {
    expect(queueOf([reviewCard('a', { dueDay: TODAY + 1 }), newCardState('b'), reviewCard('c')]).due).toEqual(
      ['c'],
    )
  })

  test('asks one of two siblings a day, the one not answered for longest', () => {
    const recent = reviewCard('recent', {
      stability: 0.5,
      lastAnsweredDay: TODAY - 1,
      lastAnsweredAt: NOW - 1000,
    })
    const facts = { recent: ['f1'], longAgo: ['f1', 'f2'], other: ['f3'] }
    const queue = queueOf([recent, reviewCard('longAgo'), reviewCard('other', { stability: 9 })], facts)
    expect(queue).toEqual({ due: ['other', 'longAgo'], heldBack: ['recent'] })
  })

  test('holds a card back whose sibling was answered today already', () => {
    const answered = reviewCard('answered', {
      dueDay: TODAY + 3,
      lastAnsweredDay: TODAY,
      lastAnsweredAt: NOW,
    })
    const queue = queueOf([answered, reviewCard('sibling')], { answered: ['f1'], sibling: ['f1'] })
    expect(queue).toEqual({ due: [], heldBack: ['sibling'] })
  })

  test('lets a card come back within the day by its own step of minutes', () => {
    const failed = reviewCard('failed', { lastAnsweredDay: TODAY, lastAnsweredAt: NOW - 600_000, dueAt: NOW })
    expect(queueOf([failed], { failed: ['f1'] }).due).toEqual(['failed'])
  })

  test('is bounded', () => {
    const cards = Array.from({ length: 300 }, (_, index) => reviewCard(`card-${index}`))
    expect(queueOf(cards, {}, 20).due).toHaveLength(20)
  })

  test('shows no two siblings, holds nothing back without a reason, and loses no card', () => {
    const drawn = fc.record({
      stability: fc.double({ min: 0.1, max: 100, noNaN: true }),
      facts: fc.subarray(['f1', 'f2', 'f3', 'f4']),
      ago: fc.integer({ min: 1, max: 50 }),
    })
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), (cards) => {
        const facts = Object.fromEntries(cards.map((card, index) => [`card-${index}`, card.facts]))
        const states = cards.map(({ stability, ago }, index) =>
          reviewCard(`card-${index}`, {
            stability,
            lastAnsweredDay: TODAY - ago,
            lastAnsweredAt: NOW - ago * 86_400_000,
          }),
        )
        const { due, heldBack } = queueOf(states, facts)
        expect([...due, ...heldBack].sort()).toEqual(states.map(({ cardId }) => cardId).sort())
        const shown = due.flatMap((cardId) => facts[cardId] ?? [])
        expect(new Set(shown).size).toBe(shown.length)
        for (const cardId of heldBack) expect(facts[cardId]?.some((fact) => shown.includes(fact))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('gives every sibling its turn within as many days as there are siblings', () => {
    const facts = { a: ['f1'], b: ['f1'], c: ['f1'] }
    const asked = new Set<string>()
    // `a` is failed every day and therefore always the most fragile.
    let cards = [reviewCard('a', { stability: 0.2 }), reviewCard('b'), reviewCard('c')]
    for (let day = 0; day < 3; day++) {
      const now = NOW + day * 86_400_000
      const input = {
        factIdsByCardId: new Map(Object.entries(facts)),
        settings: DEFAULT_SCHEDULING_SETTINGS,
        limit: 9,
      }
      const [turn] = dueQueue({ ...input, cards, now, today: TODAY + day }).due
      asked.add(turn!.cardId)
      cards = cards.map((card) =>
        card.cardId === turn!.cardId
          ? { ...card, lastAnsweredAt: now, lastAnsweredDay: TODAY + day, dueDay: TODAY + day + 1 }
          : card,
      )
    }
    expect([...asked].sort()).toEqual(['a', 'b', 'c'])
  })
})
