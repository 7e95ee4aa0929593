import 'server-only'
import type { SaveReviewEventsResponse } from '#contracts/review.ts'
import { foldCard } from '#domain/scheduling/fold-review-events.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { findEventsAroundBatch, findEventsOfCards } from '#server/db/review-event-store.ts'
import type { ReviewLogFailure, StoredReviewEvent } from '#server/db/review-event-store.ts'
import { appendToReviewLog } from '#server/db/review-log-store.ts'
import { judgeEntries } from './judge-entries.ts'
import type { JudgedEntry } from './judge-entries.ts'
import { planBatch } from './plan-batch.ts'
import type { BatchPlan, BatchToPlan } from './plan-batch.ts'
import { publishedCourse } from './published-course.ts'
import type { ReviewCourse } from './published-course.ts'
import { readEventBatch } from './read-event-batch.ts'

/** A batch of events from one device of one learner. */
export interface SaveReviewEvents {
  readonly learnerId: string
  readonly deviceId: string
  /** As they came; each is read by itself. */
  readonly events: readonly unknown[]
  readonly now: Date
}

/** How far a device's clock may run ahead of ours before its events are moved back. */
const CLOCK_TOLERANCE_MS = 5 * 60_000

/**
 * Of devices that write for one learner at the same instant one gets through and the others read anew, so this many
 * may do so before one is asked to come back later.
 */
const MAX_ATTEMPTS = 30

/**
 * Stores what is new in a batch and answers for each of its events, in the order sent, together with every card that the
 * batch names as it stands now.
 *
 * What is answered as accepted is on disk. Sending a batch again, in other portions or another order, changes nothing.
 *
 * @param course - the course whose items are asked about.
 * @returns `learner-unknown` if the learner has been deleted meanwhile.
 */
export async function saveReviewEvents(
  { learnerId, deviceId: sentDeviceId, events, now }: SaveReviewEvents,
  course: ReviewCourse = publishedCourse,
): Promise<Result<SaveReviewEventsResponse, ReviewLogFailure>> {
  const deviceId = sentDeviceId.toLowerCase()
  const receivedAt = now.getTime()
  const entries = await judgeEntries(readEventBatch(deviceId, events), course)
  const batch = { deviceId, entries, receivedAt, ceiling: receivedAt + CLOCK_TOLERANCE_MS }
  if (!entries.some(isRead))
    return succeed({ results: [...planBatch({ ...batch, stored: [] }).results], cards: [] })

  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const saved = await tryToSave(learnerId, batch)
    if (saved !== 'stale') return saved
  }
  return fail({ code: 'database-unavailable' })
}

async function tryToSave(
  learnerId: string,
  batch: Omit<BatchToPlan, 'stored'>,
): Promise<Result<SaveReviewEventsResponse, ReviewLogFailure> | 'stale'> {
  const read = batch.entries.filter(isRead)
  const cardIds = [...new Set(read.map(({ event }) => event.itemId))]
  const numbers = read.map(({ event }) => event.deviceSeq)
  const around = await findEventsAroundBatch(learnerId, {
    deviceId: batch.deviceId,
    eventIds: read.map(({ event }) => event.id),
    cardIds,
    firstSeq: Math.min(...numbers),
    lastSeq: Math.max(...numbers),
    ceiling: batch.ceiling,
  })
  if (!around.ok) return around
  const plan = planBatch({ ...batch, stored: around.value.events })

  const history = await completeHistory(learnerId, plan, cardIds)
  if (!history.ok) return history
  const cards = foldCards(plan.touchedCardIds, history.value)
  if (plan.added.length > 0) {
    const { revision } = around.value
    const { added, moved } = plan
    const written = await appendToReviewLog({ learnerId, revision, added, moved, cards })
    if (!written.ok) return written
    if (written.value === 'stale') return 'stale'
  }
  return succeed({ results: [...plan.results], cards })
}

/** All events of all cards that have to be folded: of those the batch names they are known already. */
async function completeHistory(
  learnerId: string,
  { events, touchedCardIds }: BatchPlan,
  knownCardIds: readonly string[],
): Promise<Result<readonly StoredReviewEvent[], ReviewLogFailure>> {
  const missing = touchedCardIds.filter((cardId) => !knownCardIds.includes(cardId))
  if (missing.length === 0) return succeed(events)
  const found = await findEventsOfCards(learnerId, missing)
  if (!found.ok) return found
  const planned = new Set(events.map(({ id }) => id))
  return succeed([...events, ...found.value.events.filter(({ id }) => !planned.has(id))])
}

function foldCards(cardIds: readonly string[], events: readonly StoredReviewEvent[]): CardState[] {
  const eventsByCard = new Map<string, StoredReviewEvent[]>(cardIds.map((cardId) => [cardId, []]))
  for (const event of events) eventsByCard.get(event.cardId)?.push(event)
  return [...eventsByCard].map(([cardId, ofCard]) => foldCard(cardId, ofCard, DEFAULT_SCHEDULING_SETTINGS))
}

function isRead(entry: JudgedEntry): entry is Extract<JudgedEntry, { kind: 'read' }> {
  return entry.kind === 'read'
}
