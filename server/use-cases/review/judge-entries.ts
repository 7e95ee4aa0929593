import 'server-only'
import type { EventRejection } from '#contracts/review.ts'
import type { Result } from '#domain/shared/result.ts'
import { checkEvent } from './check-event.ts'
import type { CheckedEvent } from './check-event.ts'
import type { ReviewCourse } from './published-course.ts'
import type { BatchEntry, MalformedEntry, ReadEntry } from './read-event-batch.ts'

/** An entry of a batch with what the course says about it. */
export type JudgedEntry =
  MalformedEntry | (ReadEntry & { readonly verdict: Result<CheckedEvent, EventRejection> })

/** Checks every event that could be read against the item that it names. */
export function judgeEntries(entries: readonly BatchEntry[], course: ReviewCourse): Promise<JudgedEntry[]> {
  return Promise.all(
    entries.map(async (entry) => {
      if (entry.kind === 'malformed') return entry
      return { ...entry, verdict: checkEvent(entry.event, await course.findItem(entry.event.itemId)) }
    }),
  )
}
