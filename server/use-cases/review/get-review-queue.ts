import 'server-only'
import type { ReviewQueueResponse } from '#contracts/review.ts'
import type { Item } from '#domain/content/item.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dayIndex, isTimeZone } from '#domain/scheduling/day-index.ts'
import { dueQueue, isDue } from '#domain/scheduling/due-queue.ts'
import { estimateMinutes } from '#domain/scheduling/estimate-minutes.ts'
import { countIdeaStrengths } from '#domain/scheduling/idea-strength.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import { shareOfToday } from '#domain/scheduling/share-of-today.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { findCards } from '#server/db/card-state-store.ts'
import { findLearnerSettings } from '#server/db/learner-settings-store.ts'
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
const DAYS_AHEAD = [1, 2, 3, 4, 5, 6]

/**
 * What a learner has to review now and tomorrow, and how firm the ideas of the course are.
 *
 * One read of one range of the key, all of the learner's cards: recall orders them, which changes by the day, and the
 * ideas are counted over all of them. What was ever in the course bounds it. An item that was taken out of the course
 * is not asked any more.
 */
export async function getReviewQueue(
  { learnerId, timeZone, now }: GetReviewQueue,
  course: ReviewCourse = publishedCourse,
): Promise<Result<ReviewQueueResponse, ReviewQueueFailure>> {
  if (!isTimeZone(timeZone)) return fail({ code: 'unknown-time-zone' })
  const items = await course.listItems()
  const [found, settings] = await Promise.all([findCards(learnerId), findLearnerSettings(learnerId)])
  if (!found.ok) return found
  if (!settings.ok) return settings
  const published = new Set(items.map(({ id }) => id))
  const cards = found.value.filter(({ cardId }) => published.has(cardId))
  const today = dayIndex(now.getTime(), timeZone, DEFAULT_SCHEDULING_SETTINGS.rolloverHour)
  const { due, heldBack } = dueQueue({
    cards,
    factIdsByCardId: new Map(items.map(({ id, factIds }) => [id, factIds])),
    now: now.getTime(),
    today,
    settings: DEFAULT_SCHEDULING_SETTINGS,
    limit: cards.length,
  })
  const dueAhead = DAYS_AHEAD.map((day) => cards.filter((card) => becomesDueOn(today + day, card)).length)
  const dueTomorrowCount = heldBack.length + (dueAhead[0] ?? 0)
  const examInDays = daysUntil(settings.value.examDate, today)
  const plan = {
    minutesADay: settings.value.minutesADay,
    daysLeft: examInDays === null ? null : examInDays + 1,
  }
  const fresh = due.filter(({ dueDay }) => dueDay === today).length
  const dueToday = shareOfToday({
    ...plan,
    fresh,
    missed: due.length - fresh,
    done: reviewedOn(today, cards),
  })
  const dueOnTomorrow = shareOfToday({
    minutesADay: plan.minutesADay,
    daysLeft: examInDays,
    fresh: dueTomorrowCount,
    missed: due.length - dueToday,
    done: 0,
  })
  return succeed({
    today,
    due: due.slice(0, MAX_DUE),
    dueCount: due.length,
    dueToday,
    daysAway: daysAway(today, cards),
    examInDays,
    minutesADay: plan.minutesADay,
    beginAt: settings.value.beginAt,
    dueTomorrowCount,
    dueAhead: [dueTomorrowCount, ...dueAhead.slice(1)],
    minutes: estimateMinutes(dueToday),
    minutesTomorrow: estimateMinutes(dueOnTomorrow),
    ideas: countIdeaStrengths(itemIdsByFactId(items), new Map(cards.map((card) => [card.cardId, card]))),
    answeredItemIds: cards
      .filter(({ lastAnsweredAt }) => lastAnsweredAt !== null)
      .map(({ cardId }) => cardId),
  })
}

/** Cards asked again on a day: first answers are lessons, not reviews. */
function reviewedOn(day: number, cards: readonly CardState[]): number {
  return cards.filter(({ lastAnsweredDay, reviews }) => lastAnsweredDay === day && reviews > 1).length
}

function daysAway(today: number, cards: readonly CardState[]): number | null {
  const days = cards.flatMap(({ lastAnsweredDay }) => lastAnsweredDay ?? [])
  return days.length === 0 ? null : Math.max(0, today - days.reduce((last, day) => Math.max(last, day)))
}

/** @param date - `YYYY-MM-DD` on the learner's calendar. */
function daysUntil(date: string | null, today: number): number | null {
  if (date === null) return null
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000 - today
  return days < 0 ? null : days
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
