import { recentDeedsResponseSchema } from '#contracts/review.ts'
import type { RecentDeed } from '#contracts/review.ts'
import { fetchParsed } from '../fetch-parsed.ts'
import { takeBack } from '../keep-event.ts'
import { browserOutbox } from '../outbox/browser-outbox.ts'
import type { WaitingEvent } from '../outbox/outbox-store.ts'

/**
 * Takes back what the learner did last, on this device or another, however often it is called.
 *
 * @returns the card it was about; null where nothing is left to take back, or where the server, which alone knows of other
 * devices, does not answer.
 */
export async function undoBefore(): Promise<string | null> {
  const waiting = await browserOutbox().waiting()
  const known = await fetchParsed('/api/review/recent', recentDeedsResponseSchema).then(
    ({ deeds }) => deeds,
    () => [],
  )
  const deed = lastDeed(waiting, known)
  if (!deed) return null
  await takeBack(deed)
  return deed.itemId
}

/** The latest of what waits here and what the server knows that no undo waiting here takes back. */
export function lastDeed(
  waiting: readonly WaitingEvent[],
  known: readonly RecentDeed[],
): RecentDeed | undefined {
  const undone = new Set(waiting.map(({ event }) => event.targetId))
  const here = waiting.flatMap(({ event: { id, itemId, kind, mode } }): RecentDeed[] =>
    kind === 'answer' || kind === 'bury' || kind === 'suspend' ? [{ eventId: id, itemId, kind, mode }] : [],
  )
  return [...here, ...known]
    .filter(({ eventId }) => !undone.has(eventId))
    .sort((a, b) => (a.eventId < b.eventId ? 1 : -1))
    .at(0)
}
