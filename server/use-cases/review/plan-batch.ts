import 'server-only'
import type { EventRejection, EventResult } from '#contracts/review.ts'
import { nextEffectiveAt } from '#domain/scheduling/effective-times.ts'
import type { StoredReviewEvent } from '#server/db/review-event-store.ts'
import type { MovedReviewEvent, NewReviewEvent } from '#server/db/review-log-store.ts'
import type { CheckedEvent } from './check-event.ts'
import type { JudgedEntry } from './judge-entries.ts'
import type { ReadEntry } from './read-event-batch.ts'

/** A batch together with what of the learner's log it may collide with or change. */
export interface BatchToPlan {
  readonly deviceId: string
  readonly entries: readonly JudgedEntry[]
  /** From `findEventsAroundBatch`, all of the log's events under the batch's ids and near its numbers. */
  readonly stored: readonly StoredReviewEvent[]
  readonly receivedAt: number
  readonly ceiling: number
}

/** What becomes of a batch. */
export interface BatchPlan {
  /** One per entry, in the order sent. */
  readonly results: readonly EventResult[]
  readonly added: readonly NewReviewEvent[]
  readonly moved: readonly MovedReviewEvent[]
  /** Every event known now, each with the instant at which it counts now. */
  readonly events: readonly StoredReviewEvent[]
  /** Cards of accepted, duplicate and moved events. */
  readonly touchedCardIds: readonly string[]
}

/**
 * Decides about each event of a batch, and when the accepted ones and those after them count.
 *
 * An id or number that is taken stays with the event that has it. Retrying or reordering batches changes nothing, since
 * a device's instants depend on its numbers alone.
 */
export function planBatch(batch: BatchToPlan): BatchPlan {
  const decisions = decideEntries(batch)
  const accepted = decisions.flatMap((decision) => (decision.status === 'accepted' ? [decision.event] : []))
  const instants = effectiveInstants(batch, accepted)
  const added = accepted.map((event) => ({
    ...event,
    effectiveAt: instants.get(event.id) ?? event.effectiveAt,
  }))
  const stored = batch.stored.map((event) => ({
    ...event,
    effectiveAt: instants.get(event.id) ?? event.effectiveAt,
  }))
  const events = [...stored, ...added]
  const eventById = new Map(events.map((event) => [event.id, event]))
  const moved = stored.filter((event, index) => event.effectiveAt !== batch.stored[index]?.effectiveAt)
  const answered = decisions.flatMap((decision) =>
    'eventId' in decision ? (eventById.get(decision.eventId) ?? []) : [],
  )
  return {
    results: decisions.map((decision) => toResult(decision, eventById)),
    added,
    moved: moved.map(({ id, effectiveAt }) => ({ id, effectiveAt })),
    events,
    touchedCardIds: [...new Set([...answered, ...moved].map(({ cardId }) => cardId))],
  }
}

type Decision =
  | {
      readonly status: 'accepted'
      readonly sentId: string
      readonly eventId: string
      readonly event: NewReviewEvent
    }
  | { readonly status: 'duplicate'; readonly sentId: string; readonly eventId: string }
  | { readonly status: 'rejected'; readonly sentId: string; readonly code: EventRejection }

function decideEntries(batch: BatchToPlan): Decision[] {
  const hashById = new Map(batch.stored.map((event) => [event.id, event.payloadHash]))
  const takenNumbers = new Set(
    batch.stored.filter((event) => event.deviceId === batch.deviceId).map((event) => event.deviceSeq),
  )
  return batch.entries.map((entry): Decision => {
    const { sentId } = entry
    const rejected = (code: EventRejection) => ({ status: 'rejected', sentId, code }) as const
    if (entry.kind === 'malformed') return rejected('malformed-event')
    const { event, payloadHash, verdict } = entry
    const eventId = event.id
    const knownHash = hashById.get(event.id)
    if (knownHash === payloadHash) return { status: 'duplicate', sentId, eventId }
    if (knownHash !== undefined) return rejected('id-already-used')
    if (!verdict.ok) return rejected(verdict.failure)
    if (takenNumbers.has(event.deviceSeq)) return rejected('sequence-already-used')
    hashById.set(event.id, payloadHash)
    takenNumbers.add(event.deviceSeq)
    return { status: 'accepted', sentId, eventId, event: toNewEvent(entry, verdict.value, batch) }
  })
}

function toNewEvent(
  { event: { itemId, clientAt: sentClientAt, ...event }, payloadHash }: ReadEntry,
  { regraded }: CheckedEvent,
  { deviceId, receivedAt, ceiling }: BatchToPlan,
): NewReviewEvent {
  const clientAt = Date.parse(sentClientAt)
  const effectiveAt = nextEffectiveAt(-Infinity, { clientAt, ceiling })
  return {
    ...event,
    cardId: itemId,
    deviceId,
    clientAt,
    receivedAt,
    ceiling,
    effectiveAt,
    payloadHash,
    regraded,
  }
}

/**
 * When the device's events count: each not before the one with the next lower number.
 *
 * The instant of a stored event already includes all that were stored before it, so it can only be moved on by the
 * accepted ones, and events that were not read (too late to be moved) are not missed.
 */
function effectiveInstants(batch: BatchToPlan, accepted: readonly NewReviewEvent[]): Map<string, number> {
  const ofDevice = batch.stored.filter((event) => event.deviceId === batch.deviceId)
  const instants = new Map<string, number>()
  let latest = -Infinity
  for (const event of [...ofDevice, ...accepted].sort((a, b) => a.deviceSeq - b.deviceSeq)) {
    latest = Math.max(latest, event.effectiveAt)
    instants.set(event.id, latest)
  }
  return instants
}

function toResult(decision: Decision, eventById: ReadonlyMap<string, StoredReviewEvent>): EventResult {
  const { status, sentId } = decision
  if (status === 'rejected') return { id: sentId, status, code: decision.code }
  const effectiveAt = eventById.get(decision.eventId)?.effectiveAt
  // Cannot be: accepted and duplicate events are among the events known.
  if (effectiveAt === undefined) throw new TypeError('An event was answered for that nobody knows')
  return { id: sentId, status, effectiveAt: new Date(effectiveAt).toISOString() }
}
