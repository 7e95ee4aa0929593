import type { ReviewQueueResponse } from '#contracts/review.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dueQueue, isDue } from '#domain/scheduling/due-queue.ts'
import type { Moment } from '#domain/scheduling/due-queue.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import { localCard } from '../local-card.ts'
import type { WaitingEvent } from '../outbox/outbox-store.ts'

/** What this device knows by itself. */
export interface DeviceRecord {
  readonly confirmed: readonly CardState[]
  readonly waiting: readonly WaitingEvent[]
}

const MAX_DUE = 200

/** Every card this device knows of, as the learner left it. */
export function cardsHere({ confirmed, waiting }: DeviceRecord): readonly CardState[] {
  const confirmedById = new Map(confirmed.map((card) => [card.cardId, card]))
  const cardIds = new Set([...confirmedById.keys(), ...waiting.map(({ event }) => event.itemId)])
  return [...cardIds].map((id) => localCard(id, confirmedById.get(id), waiting))
}

/**
 * What is due, as the learner knows it: the server's queue with the answers that it does not have yet. Without the
 * server, everything this device remembers; siblings cannot be told apart then and may come on one day.
 */
export function dueHere(
  queue: Pick<ReviewQueueResponse, 'due'> | null,
  { confirmed, waiting }: DeviceRecord,
  moment: Moment,
): readonly CardState[] {
  const confirmedById = new Map(confirmed.map((card) => [card.cardId, card]))
  const waitingIds = new Set(waiting.map(({ event }) => event.itemId))
  if (queue) {
    const asked = new Map(queue.due.map((card) => [card.cardId, card]))
    const own = [...waitingIds].map((id) => localCard(id, asked.get(id) ?? confirmedById.get(id), waiting))
    const ownDue = new Map(own.filter((card) => isDue(card, moment)).map((card) => [card.cardId, card]))
    const kept = queue.due.flatMap((card) =>
      waitingIds.has(card.cardId) ? (ownDue.get(card.cardId) ?? []) : [card],
    )
    return [...kept, ...[...ownDue.values()].filter(({ cardId }) => !asked.has(cardId))]
  }
  return dueQueue({
    ...moment,
    cards: cardsHere({ confirmed, waiting }),
    factIdsByCardId: new Map(),
    settings: DEFAULT_SCHEDULING_SETTINGS,
    limit: MAX_DUE,
  }).due
}
