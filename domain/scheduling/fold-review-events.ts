import { assertNever } from '#domain/shared/exhaustive.ts'
import { newCardState } from './card-state.ts'
import type { CardState } from './card-state.ts'
import { dayIndex } from './day-index.ts'
import { compareTimedEvents, withEffectiveTimes } from './effective-times.ts'
import type { TimedReviewEvent } from './effective-times.ts'
import { eventsInForce } from './events-in-force.ts'
import { scheduleAnswer } from './fsrs/schedule-answer.ts'
import type { ReviewEvent, ReviewMode } from './review-event.ts'
import type { SchedulingSettings } from './scheduling-settings.ts'

/** Where answers are measured or drilled, not learnt from. */
const MODES_THAT_LEAVE_MEMORY_ALONE: readonly ReviewMode[] = ['cram', 'exam', 'class']

/**
 * What a learner's events say about every card that they name: the one meaning of the log, on server and browser.
 *
 * A function of the *set* of events: arrival order and copies do not matter. Where copies of an event differ in their
 * ceiling (one in the outbox, one from the server) the one with the lowest counts.
 *
 * @param events - all of one learner's events, of all devices.
 * @returns cards by id; one whose events were all undone is there as `new`.
 */
export function foldReviewEvents(
  events: Iterable<ReviewEvent>,
  settings: SchedulingSettings,
): Map<string, CardState> {
  const eventsByCard = new Map<string, TimedReviewEvent[]>()
  for (const event of withEffectiveTimes(distinctById(events))) {
    const ofCard = eventsByCard.get(event.cardId)
    if (ofCard) ofCard.push(event)
    else eventsByCard.set(event.cardId, [event])
  }
  const cards = new Map<string, CardState>()
  for (const cardId of [...eventsByCard.keys()].sort()) {
    cards.set(cardId, foldCard(cardId, eventsByCard.get(cardId) ?? [], settings))
  }
  return cards
}

/**
 * One card from its own events. They carry `effectiveAt` already, because that depends on the device's other cards.
 *
 * @param events - all events that name the card, undos included, distinct by id, in any order.
 */
export function foldCard(
  cardId: string,
  events: readonly TimedReviewEvent[],
  settings: SchedulingSettings,
): CardState {
  return eventsInForce(events)
    .sort(compareTimedEvents)
    .reduce((card, event) => applyReviewEvent(card, event, settings), newCardState(cardId))
}

/**
 * The card after one more event: what the fold would say, without reading the card's log again.
 *
 * Right only where the event comes after all others of its card in `compareTimedEvents` and no undo names it.
 *
 * @throws {TypeError} the event is an undo: what the card was before can only be told by folding its log.
 */
export function applyReviewEvent(
  card: CardState,
  event: TimedReviewEvent,
  settings: SchedulingSettings,
): CardState {
  switch (event.kind) {
    case 'answer':
      if (event.rating === undefined || MODES_THAT_LEAVE_MEMORY_ALONE.includes(event.mode)) return card
      return scheduleAnswer(
        card,
        { rating: event.rating, at: event.effectiveAt, timeZone: event.timeZone },
        settings,
      )
    case 'suspend':
      return { ...card, suspended: true }
    case 'unsuspend':
      return { ...card, suspended: false }
    case 'bury':
      return {
        ...card,
        buriedUntilDay: dayIndex(event.effectiveAt, event.timeZone, settings.rolloverHour) + 1,
      }
    case 'reset':
      // Suspending and burying are decisions about showing the card, not memory.
      return {
        ...newCardState(card.cardId),
        suspended: card.suspended,
        buriedUntilDay: card.buriedUntilDay,
      }
    case 'undo':
      throw new TypeError('An undo cannot be applied to a card; fold its events')
    default:
      return assertNever(event.kind)
  }
}

function distinctById(events: Iterable<ReviewEvent>): ReviewEvent[] {
  const distinct = new Map<string, ReviewEvent>()
  for (const event of events) {
    const copy = distinct.get(event.id)
    if (!copy || (event.ceiling ?? Infinity) < (copy.ceiling ?? Infinity)) distinct.set(event.id, event)
  }
  return [...distinct.values()]
}
