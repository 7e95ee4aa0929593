import 'server-only'
import { dehydrate, QueryClient } from '@tanstack/react-query'
import type { DehydratedState } from '@tanstack/react-query'
import { cookies, headers } from 'next/headers'
import {
  emptyQueue,
  itemChunks,
  reviewQueueQuery,
  studyItemsQuery,
} from '#components/review/review-queries.ts'
import { CARDS_PER_SESSION } from '#components/review/session/session-state.ts'
import { TIME_ZONE_COOKIE } from '#components/review/time-zone.ts'
import type { ReviewQueueResponse } from '#contracts/review.ts'
import { dayIndex, isTimeZone } from '#domain/scheduling/day-index.ts'
import { findLearner } from '#server/auth/find-learner.ts'
import { isDatabaseUnavailable } from '#server/db/is-database-unavailable.ts'
import { getReviewQueue } from '#server/use-cases/review/get-review-queue.ts'
import { getStudyItems } from '#server/use-cases/items/get-study-items.ts'

/** What the page knows before it reaches the browser. */
export interface FetchedAhead {
  readonly timeZone: string
  readonly fetched: DehydratedState
  /** Null while the database is away. */
  readonly queue: ReviewQueueResponse | null
}

/**
 * The learner's queue and the first items, so that the first question is in the page's HTML.
 *
 * Counted in the zone that the browser left in a cookie; a browser without one is asked for its zone first, by fetching
 * the queue itself.
 */
export async function fetchAhead(): Promise<FetchedAhead> {
  const client = new QueryClient()
  const zoneCookie = (await cookies()).get(TIME_ZONE_COOKIE)?.value ?? ''
  const timeZone = isTimeZone(zoneCookie) ? zoneCookie : 'UTC'
  const queue = await readQueue(timeZone)
  if (queue) {
    client.setQueryData(reviewQueueQuery(timeZone).queryKey, queue)
    const dueIds = queue.due.slice(0, CARDS_PER_SESSION).map(({ cardId }) => cardId)
    const [firstIds] = itemChunks(dueIds)
    if (firstIds) client.setQueryData(studyItemsQuery(firstIds).queryKey, await getStudyItems(firstIds))
  }
  return { timeZone, fetched: dehydrate(client), queue }
}

/** A page that cannot read the record is still of use: the browser has its own. */
async function readQueue(timeZone: string): Promise<ReviewQueueResponse | null> {
  const now = new Date()
  try {
    const learner = await findLearner(await headers())
    if (!learner) return emptyQueue(dayIndex(now.getTime(), timeZone))
    const queue = await getReviewQueue({ learnerId: learner.learnerId, timeZone, now })
    return queue.ok ? queue.value : null
  } catch (error) {
    if (isDatabaseUnavailable(error)) return null
    throw error
  }
}
