import 'server-only'
import type { ReviewQueueResponse } from '#contracts/review.ts'
import type { Item } from '#domain/content/item.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dayIndex, isTimeZone } from '#domain/scheduling/day-index.ts'
import { dueQueue, isDue } from '#domain/scheduling/due-queue.ts'
import { estimateMinutes } from '#domain/scheduling/estimate-minutes.ts'
import { countIdeaStrengths } from '#domain/scheduling/idea-strength.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { findCards } from '#server/db/card-state-store.ts'
import type { DatabaseUnavailable } from '#server/db/run-statement.ts'
import { publishedCourse } from './published-course.ts'
import type { ReviewCourse } from './published-course.ts'

/** Whose queue, at which instant, in which zone the learner's day is counted. */
export interface GetReviewQueue {
  readonly learnerId: string
  readonly timeZone: string
  readonly now: Date
}

export type ReviewQueueFailure = DatabaseUnavailable | { readonly code: 'unknown-time-zone' }

const MAX_DUE = 200

/**
 * What a learner has to review now and tomorrow, and how firm the ideas of the course are.
 *
 * One read by key, of the cards of published items: the size of the course bounds it, whatever else the learner has or
 * had. An item that was taken out of the course is not asked any more.
 */
export async function getReviewQueue(
  { learnerId, timeZone, now }: GetReviewQueue,
  course: ReviewCourse = publishedCourse,
): Promise<Result<ReviewQueueResponse, ReviewQueueFailure>> {
  if (!isTimeZone(timeZone)) return fail({ code: 'unknown-time-zone' })
  const items = await course.listItems()
  const found = await findCards(
    learnerId,
    items.map(({ id }) => id),
  )
  if (!found.ok) return found
  const cards = found.value
  const today = dayIndex(now.getTime(), timeZone, DEFAULT_SCHEDULING_SETTINGS.rolloverHour)
  const { due, heldBack } = dueQueue({
    cards,
    factIdsByCardId: new Map(items.map(({ id, factIds }) => [id, factIds])),
    now: now.getTime(),
    today,
    settings: DEFAULT_SCHEDULING_SETTINGS,
    limit: cards.length,
  })
  const dueTomorrowCount = heldBack.length + cards.filter((card) => becomesDueOn(today + 1, card)).length
  return succeed({
    today,
    due: due.slice(0, MAX_DUE),
    dueCount: due.length,
    dueTomorrowCount,
    minutes: estimateMinutes(due.length),
    minutesTomorrow: estimateMinutes(dueTomorrowCount),
    ideas: countIdeaStrengths(itemIdsByFactId(items), new Map(cards.map((card) => [card.cardId, card]))),
    answeredItemIds: cards
      .filter(({ lastAnsweredAt }) => lastAnsweredAt !== null)
      .map(({ cardId }) => cardId),
  })
}

/** Whether the day adds a card to those that were due by the end of the day before. */
function becomesDueOn(day: number, card: CardState): boolean {
  const atItsEnd = (today: number) => isDue(card, { today, now: Infinity })
  return atItsEnd(day) && !atItsEnd(day - 1)
}

function itemIdsByFactId(items: readonly Pick<Item, 'id' | 'factIds'>[]): Map<string, string[]> {
  const byFact = new Map<string, string[]>()
  for (const { id, factIds } of items) {
    for (const factId of factIds) byFact.set(factId, [...(byFact.get(factId) ?? []), id])
  }
  return byFact
}
