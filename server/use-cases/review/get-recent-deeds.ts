import 'server-only'
import type { RecentDeed, RecentDeedsResponse } from '#contracts/review.ts'
import { eventsInForce } from '#domain/scheduling/events-in-force.ts'
import type { ReviewEvent } from '#domain/scheduling/review-event.ts'
import { succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { findRecentEvents } from '#server/db/recent-event-store.ts'
import type { DatabaseUnavailable } from '#server/db/run-statement.ts'

/** Undos among them take away twice, so that an evening of undoing leaves something to undo. */
const EVENTS_READ = 300
const MOST_DEEDS = 100

/**
 * What a learner did last on any device and has not taken back, newest first: whoever undoes on another device undoes
 * the same thing.
 */
export async function getRecentDeeds(
  learnerId: string,
): Promise<Result<RecentDeedsResponse, DatabaseUnavailable>> {
  const recent = await findRecentEvents(learnerId, EVENTS_READ)
  if (!recent.ok) return recent
  return succeed({ deeds: eventsInForce(recent.value).flatMap(toDeed).slice(0, MOST_DEEDS) })
}

function toDeed({ id, cardId, kind, mode }: ReviewEvent): readonly RecentDeed[] {
  if (kind !== 'answer' && kind !== 'bury' && kind !== 'suspend') return []
  return [{ eventId: id, itemId: cardId, kind, mode }]
}
