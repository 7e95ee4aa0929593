import { v4 as randomUuid } from 'uuid'
import type { CardState } from '#domain/scheduling/card-state.ts'
import type { OutboxStore, RejectedEvent, WaitingEvent } from './outbox-store.ts'

/**
 * An outbox for browsers that refuse to store anything, as some private windows do. It is a device of its own that ends
 * with the page; the page has to say so.
 */
export function createMemoryStore(): OutboxStore {
  const ownDeviceId = randomUuid()
  const events = new Map<number, WaitingEvent>()
  const rejectedEvents: RejectedEvent[] = []
  const confirmed = new Map<string, CardState>()
  let lastSeq = 0

  return {
    isDurable: false,
    async append(draft, restores) {
      lastSeq += 1
      const waiting = { event: { ...draft, deviceSeq: lastSeq }, ...(restores && { restores }) }
      events.set(lastSeq, waiting)
      return waiting
    },
    deviceId: async () => ownDeviceId,
    waiting: async () => [...events.values()],
    async settle({ deliveredSeqs, rejected, cards }) {
      for (const seq of deliveredSeqs) events.delete(seq)
      for (const { event } of rejected) events.delete(event.deviceSeq)
      rejectedEvents.push(...rejected)
      for (const card of cards) confirmed.set(card.cardId, card)
    },
    rejected: async () => [...rejectedEvents],
    cards: async () => [...confirmed.values()],
    card: async (cardId) => confirmed.get(cardId),
    async keepCards(cards) {
      for (const card of cards) confirmed.set(card.cardId, card)
    },
    async forgetCards() {
      confirmed.clear()
    },
  }
}
