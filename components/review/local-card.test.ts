import { describe, expect, it } from 'vitest'
import type { ReviewEventInput } from '#contracts/review.ts'
import { newCardState } from '#domain/scheduling/card-state.ts'
import { foldReviewEvents } from '#domain/scheduling/fold-review-events.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import { localCard } from './local-card.ts'
import type { WaitingEvent } from './outbox/outbox-store.ts'

const DAY_MS = 86_400_000
const MONDAY = Date.parse('2026-11-23T03:00:00Z')

function waitingEvent(seq: number, overrides: Partial<ReviewEventInput> = {}): WaitingEvent {
  return {
    event: {
      id: `event-${seq}`,
      deviceSeq: seq,
      clientAt: new Date(MONDAY + seq * DAY_MS).toISOString(),
      timeZone: 'Asia/Seoul',
      kind: 'answer',
      itemId: 'kms-001',
      mode: 'review',
      rating: 'good',
      ...overrides,
    },
  }
}

describe('localCard', () => {
  it('says what the whole fold says when nothing has been delivered', () => {
    const waiting = [
      waitingEvent(1),
      waitingEvent(2, { rating: 'again' }),
      waitingEvent(3, { itemId: 'kms-002' }),
    ]
    const folded = foldReviewEvents(
      waiting.map(({ event }) => ({
        ...event,
        deviceId: 'here',
        clientAt: Date.parse(event.clientAt),
        cardId: event.itemId,
      })),
      DEFAULT_SCHEDULING_SETTINGS,
    )
    expect(localCard('kms-001', undefined, waiting)).toEqual(folded.get('kms-001'))
  })

  it('goes on from the card that the server told', () => {
    const first = localCard('kms-001', undefined, [waitingEvent(1)])
    const both = localCard('kms-001', undefined, [waitingEvent(1), waitingEvent(2)])
    expect(localCard('kms-001', first, [waitingEvent(2)])).toEqual(both)
  })

  it('takes back an answer that still waits', () => {
    const waiting = [waitingEvent(1), waitingEvent(2, { kind: 'undo', targetId: 'event-1' })]
    expect(localCard('kms-001', undefined, waiting)).toEqual(newCardState('kms-001'))
  })

  it('takes back an answer that the server already has', () => {
    const before = localCard('kms-001', undefined, [waitingEvent(1)])
    const after = localCard('kms-001', before, [waitingEvent(2)])
    const undo = { ...waitingEvent(3, { kind: 'undo', targetId: 'event-2' }), restores: before }
    expect(localCard('kms-001', after, [undo])).toEqual(before)
    expect(localCard('kms-001', after, [undo, waitingEvent(4)])).toEqual(
      localCard('kms-001', before, [waitingEvent(4)]),
    )
  })

  it('is new for a card that nothing is known of', () => {
    expect(localCard('kms-001', undefined, [])).toEqual(newCardState('kms-001'))
  })
})
