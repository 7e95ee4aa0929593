import type { RecentDeed } from '#contracts/review.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { newDraft } from './event-draft.ts'
import { localCard } from './local-card.ts'
import { askForPersistence } from './outbox/ask-for-persistence.ts'
import { browserOutbox } from './outbox/browser-outbox.ts'
import type { EventDraft } from './outbox/outbox-store.ts'

/** Cards as they were before what was done on this page: what an undo goes back to. */
const cardsBefore = new Map<string, CardState>()

/**
 * Keeps an event about a card.
 *
 * @returns the card as it stands now, without waiting for the server.
 */
export async function keepEvent(draft: EventDraft): Promise<CardState> {
  const outbox = browserOutbox()
  const [confirmed, waitingBefore] = await Promise.all([outbox.confirmedCard(draft.itemId), outbox.waiting()])
  const waiting = await outbox.append(draft)
  void askForPersistence()
  cardsBefore.set(draft.id, localCard(draft.itemId, confirmed, waitingBefore))
  return localCard(draft.itemId, confirmed, [...waitingBefore, waiting])
}

/**
 * Hides a card until tomorrow (`bury`) or for good (`suspend`).
 *
 * @returns the event's id, by which it is taken back.
 */
export async function setAside(
  kind: 'bury' | 'suspend',
  itemId: string,
  mode: EventDraft['mode'],
): Promise<string> {
  const draft = newDraft(kind, itemId, mode)
  await keepEvent(draft)
  return draft.id
}

/** Takes something back by an event of its own, whichever device it was done on. */
export async function takeBack({ eventId, itemId, mode }: Omit<RecentDeed, 'kind'>): Promise<void> {
  await browserOutbox().append(
    { ...newDraft('undo', itemId, mode), targetId: eventId },
    cardsBefore.get(eventId),
  )
}
