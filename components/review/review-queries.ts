import { queryOptions } from '@tanstack/react-query'
import { reviewQueueResponseSchema } from '#contracts/review.ts'
import type { ReviewQueueResponse } from '#contracts/review.ts'
import { dayIndex } from '#domain/scheduling/day-index.ts'
import { ApiError } from './api-error.ts'
import { fetchParsed } from './fetch-parsed.ts'
import { fetchItems } from './kept/fetch-items.ts'
import { inTime } from './patience.ts'

/** The queue as the page opened; a session keeps its cards, so nothing fetches it behind the learner's back. */
export function reviewQueueQuery(timeZone: string) {
  return queryOptions({
    queryKey: ['review-queue', timeZone],
    queryFn: ({ signal }) => fetchReviewQueue(timeZone, signal),
    staleTime: Infinity,
    retry: (failures, error) => failures < 1 && !isFinal(error),
    retryDelay: 800,
    networkMode: 'always',
  })
}

/** Items never change under an id while a page is open. */
export function studyItemsQuery(itemIds: readonly string[]) {
  return queryOptions({
    queryKey: ['study-items', ...itemIds],
    queryFn: ({ signal }) => fetchItems(itemIds, signal),
    staleTime: Infinity,
    retry: 1,
    retryDelay: 800,
    networkMode: 'always',
  })
}

const FIRST_ITEMS = 3

/**
 * How the items of a session are fetched: the first few with the page, so that the first question is in its HTML, all
 * others at once after it, so that a session goes on when the network does not.
 */
export function itemChunks(itemIds: readonly string[]): readonly (readonly string[])[] {
  return [itemIds.slice(0, FIRST_ITEMS), itemIds.slice(FIRST_ITEMS)].filter((chunk) => chunk.length > 0)
}

/** The queue of somebody of whom the server knows nothing. */
export function emptyQueue(today: number): ReviewQueueResponse {
  return {
    today,
    due: [],
    dueCount: 0,
    dueToday: 0,
    daysAway: null,
    examInDays: null,
    minutesADay: null,
    beginAt: null,
    dueTomorrowCount: 0,
    dueAhead: [0, 0, 0, 0, 0, 0],
    minutes: 0,
    minutesTomorrow: 0,
    ideas: { firm: 0, shaky: 0, new: 0 },
    answeredItemIds: [],
  }
}

/** After this the device goes by what it knows itself. */
const QUEUE_PATIENCE_MS = 5_000

async function fetchReviewQueue(timeZone: string, signal: AbortSignal): Promise<ReviewQueueResponse> {
  try {
    const address = `/api/review/queue?timeZone=${encodeURIComponent(timeZone)}`
    return await inTime(QUEUE_PATIENCE_MS, fetchParsed(address, reviewQueueResponseSchema, signal))
  } catch (error) {
    // Nobody is a learner before the first answer arrives.
    if (error instanceof ApiError && error.code === 'sign-in-required')
      return emptyQueue(dayIndex(Date.now(), timeZone))
    throw error
  }
}

function isFinal(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'malformed-request' || error.code === 'rate-limited')
}
