import { describe, expect, it } from 'vitest'
import { changeSession, isFinished, previousDeed, startSession, summarise } from './session-state.ts'
import type { Session, SessionAction } from './session-state.ts'

const CARDS = ['a', 'b', 'c'].map((itemId) => ({ itemId, reviews: 1 }))
const right = { kind: 'answered', answer: { correct: true, confidence: 'unsure' } } as const
const sureWrong = { kind: 'answered', answer: { correct: false, confidence: 'sure' } } as const

function play(...actions: readonly SessionAction[]): Session {
  return actions.reduce(changeSession, startSession(20_000, CARDS))
}

describe('a review session', () => {
  it('goes from card to card, each once answered', () => {
    expect(play({ kind: 'next' }).position).toBe(0)
    expect(play(right, { kind: 'next' }).position).toBe(1)
    const all = play(right, { kind: 'next' }, right, { kind: 'next' }, sureWrong, { kind: 'next' })
    expect(isFinished(all)).toBe(true)
    expect(summarise(all)).toEqual({ answered: 3, right: 2, wrong: 1, sureWrong: 1 })
  })

  it('counts an answer once, however often it is reported', () => {
    expect(play(right, right).results).toHaveLength(1)
  })

  it('takes back as many answers as there were, one after another', () => {
    const undo = { kind: 'previous-undone' } as const
    const second = play(right, { kind: 'next' }, right, { kind: 'next' }, undo)
    expect(second).toMatchObject({ position: 1, results: [{ answer: right.answer }] })
    expect(changeSession(second, undo)).toMatchObject({ position: 0, results: [] })
    expect(changeSession(changeSession(second, undo), undo)).toMatchObject({ position: 0, results: [] })
  })

  it('takes back the answer on screen and stays there', () => {
    expect(play(right, { kind: 'undone' })).toMatchObject({ position: 0, results: [] })
  })

  it('can be taken up again from its end', () => {
    const end = play(right, { kind: 'next' }, right, { kind: 'next' }, right, { kind: 'next' })
    expect(changeSession(end, { kind: 'previous-undone' })).toMatchObject({ position: 2 })
  })

  it('goes on when a card is set aside, and back to it when that is taken back', () => {
    const later = { kind: 'set-aside', aside: { kind: 'bury', eventId: 'e1' } } as const
    const passed = play(later)
    expect(passed).toMatchObject({ position: 1, results: [{ aside: later.aside }] })
    expect(previousDeed(passed)).toEqual({ card: CARDS[0], result: { aside: later.aside } })
    expect(summarise(passed)).toMatchObject({ answered: 0 })
    expect(changeSession(passed, { kind: 'previous-undone' })).toMatchObject({ position: 0, results: [] })
  })

  it('shows the feedback again when an answered card was set aside and is taken back', () => {
    const aside = { kind: 'suspend', eventId: 'e1' } as const
    const passed = play(right, { kind: 'set-aside', aside })
    expect(passed).toMatchObject({ position: 1, results: [{ answer: right.answer, aside }] })
    expect(changeSession(passed, { kind: 'previous-undone' })).toMatchObject({
      position: 0,
      results: [{ answer: right.answer }],
    })
  })

  it('begins with what was taken back from before it, and only while nothing is done', () => {
    const card = { itemId: 'c', reviews: 4 }
    expect(play({ kind: 'put-first', card }).cards).toEqual([card, CARDS[0], CARDS[1]])
    expect(play(right, { kind: 'put-first', card }).cards).toEqual(CARDS)
  })

  it('drops items that left the course, but not answers to them', () => {
    const dropped = play(right, { kind: 'next' }, { kind: 'drop', itemIds: ['a', 'b'] })
    expect(dropped.cards.map(({ itemId }) => itemId)).toEqual(['a', 'c'])
  })

  it('holds no more cards than one sitting should', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ itemId: `i-${index}`, reviews: 0 }))
    expect(startSession(20_000, many).cards).toHaveLength(20)
  })
})
