import { newCardState } from '#domain/scheduling/card-state.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { withEffectiveTimes } from '#domain/scheduling/effective-times.ts'
import { eventsInForce } from '#domain/scheduling/events-in-force.ts'
import { applyReviewEvent } from '#domain/scheduling/fold-review-events.ts'
import type { ReviewEvent } from '#domain/scheduling/review-event.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import type { WaitingEvent } from './outbox/outbox-store.ts'

/**
 * A card as the learner left it: what the server last told, and on top of it what the server does not have yet.
 *
 * The same rules as the server's fold, over fewer events. An undo whose target is already folded into the confirmed
 * card puts back the card that was kept with it; should none have been kept, the card stays until the server answers.
 *
 * @param waiting - all of the device's waiting events, in the order of their numbers.
 */
export function localCard(
  cardId: string,
  confirmed: CardState | undefined,
  waiting: readonly WaitingEvent[],
): CardState {
  const restoresById = new Map(waiting.map(({ event, restores }) => [event.id, restores]))
  const events = withEffectiveTimes(waiting.map(toReviewEvent)).filter((event) => event.cardId === cardId)
  const waitingIds = new Set(events.map(({ id }) => id))

  const base = events.reduce(
    (card, { id, kind, targetId }) => {
      const undoesConfirmed = kind === 'undo' && targetId !== undefined && !waitingIds.has(targetId)
      return (undoesConfirmed ? restoresById.get(id) : undefined) ?? card
    },
    confirmed ?? newCardState(cardId),
  )

  return eventsInForce(events).reduce(
    (card, event) => applyReviewEvent(card, event, DEFAULT_SCHEDULING_SETTINGS),
    base,
  )
}

/** Which device wrote it decides nothing here: all are of this one. */
function toReviewEvent({ event }: WaitingEvent): ReviewEvent {
  const { id, deviceSeq, clientAt, timeZone, kind, itemId, mode, rating, targetId } = event
  return {
    id,
    deviceId: 'here',
    deviceSeq,
    clientAt: Date.parse(clientAt),
    timeZone,
    kind,
    cardId: itemId,
    mode,
    ...(rating === undefined ? {} : { rating }),
    ...(targetId === undefined ? {} : { targetId }),
  }
}
