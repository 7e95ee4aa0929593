import { describe, expect, it } from 'vitest'
import { newCardState } from '#domain/scheduling/card-state.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dayIndex } from '#domain/scheduling/day-index.ts'
import { localCard } from '../local-card.ts'
import type { WaitingEvent } from '../outbox/outbox-store.ts'
import { dueHere } from './due-here.ts'

const DAY_MS = 86_400_000
const NOW = Date.parse('2026-11-23T03:00:00Z')
const MOMENT = { now: NOW, today: dayIndex(NOW, 'Asia/Seoul') }

function answer(itemId: string, at: number, seq = 1): WaitingEvent {
  return {
    event: {
      id: `${itemId}-${seq}`,
      deviceSeq: seq,
      clientAt: new Date(at).toISOString(),
      timeZone: 'Asia/Seoul',
      kind: 'answer',
      itemId,
      mode: 'review',
      rating: 'good',
    },
  }
}

/** A card answered yesterday for the first time, so due today. */
function dueCard(cardId: string): CardState {
  return localCard(cardId, newCardState(cardId), [answer(cardId, NOW - DAY_MS)])
}

function idsOf(cards: readonly CardState[]) {
  return cards.map(({ cardId }) => cardId)
}

describe('dueHere', () => {
  it('is the queue of the server where nothing waits', () => {
    const due = [dueCard('b'), dueCard('a')]
    expect(dueHere({ due }, { confirmed: [], waiting: [] }, MOMENT)).toEqual(due)
  })

  it('leaves out what was answered here and has not been sent', () => {
    const record = { confirmed: [], waiting: [answer('a', NOW)] }
    expect(idsOf(dueHere({ due: [dueCard('a'), dueCard('b')] }, record, MOMENT))).toEqual(['b'])
  })

  it('brings back what was answered and then undone here', () => {
    const undo = answer('a', NOW + 1, 2)
    const record = {
      confirmed: [],
      waiting: [answer('a', NOW), { event: { ...undo.event, kind: 'undo' as const, targetId: 'a-1' } }],
    }
    expect(idsOf(dueHere({ due: [dueCard('a')] }, record, MOMENT))).toEqual(['a'])
  })

  it('adds what was answered yesterday while the server was away', () => {
    const record = { confirmed: [], waiting: [answer('a', NOW - DAY_MS)] }
    expect(idsOf(dueHere({ due: [dueCard('b')] }, record, MOMENT))).toEqual(['b', 'a'])
  })

  it('is made of what the device remembers while the server is away', () => {
    const record = { confirmed: [dueCard('a'), newCardState('c')], waiting: [answer('b', NOW - DAY_MS)] }
    expect(idsOf(dueHere(null, record, MOMENT))).toEqual(['a', 'b'])
    const answered = { ...record, waiting: [...record.waiting, answer('a', NOW, 2)] }
    expect(idsOf(dueHere(null, answered, MOMENT))).toEqual(['b'])
  })
})
