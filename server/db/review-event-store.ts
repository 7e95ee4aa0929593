import 'server-only'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { TimedReviewEvent } from '#domain/scheduling/effective-times.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

/** An event as it lies in the log. */
export interface StoredReviewEvent extends TimedReviewEvent {
  readonly ceiling: number
  /** SHA-256 in hex of the event as it was sent. */
  readonly payloadHash: string
}

/** Some of a learner's events, all as they were at one instant. */
export interface ReviewLogExcerpt {
  /** To be named by whoever writes on the ground of these events: review-log-store.ts. */
  readonly revision: number
  readonly events: readonly StoredReviewEvent[]
}

export type ReviewLogFailure = DatabaseUnavailable | { readonly code: 'learner-unknown' }

/** What of the log matters to a batch of one device. */
export interface BatchSurroundings {
  readonly deviceId: string
  /** Ids the batch uses: they may be in the log already. */
  readonly eventIds: readonly string[]
  /** Cards whose whole history is wanted. */
  readonly cardIds: readonly string[]
  /** Lowest and highest `deviceSeq` of the batch. */
  readonly firstSeq: number
  readonly lastSeq: number
  /** No event of the batch counts later than this, epoch ms. */
  readonly ceiling: number
}

const EVENT_COLUMNS = `
  e.id, e.device_id AS "deviceId", e.device_seq::float8 AS "deviceSeq", e.time_zone AS "timeZone", e.kind,
  e.item_id AS "cardId", e.mode, e.rating, e.target_id AS "targetId", encode(e.payload_hash, 'hex') AS "payloadHash",
  (extract(epoch FROM e.client_at) * 1000)::float8 AS "clientAt",
  (extract(epoch FROM e.ceiling) * 1000)::float8 AS "ceiling",
  (extract(epoch FROM e.effective_at) * 1000)::float8 AS "effectiveAt"`

/** The outer join keeps the learner's row, and with it the revision, where no event matches. */
const FIND_AROUND_BATCH: Statement = {
  name: 'find-events-around-batch',
  text: `
    SELECT u.review_revision AS revision, ${EVENT_COLUMNS}
    FROM users u LEFT JOIN review_events e ON e.user_id = u.id AND (
      e.id = ANY($2::uuid[])
      OR e.item_id = ANY($3::text[])
      OR (
        e.device_id = $4::uuid
        AND e.device_seq >= coalesce((
          SELECT before.device_seq FROM review_events before
          WHERE before.user_id = $1 AND before.device_id = $4::uuid AND before.device_seq < $5::bigint
          ORDER BY before.device_seq DESC LIMIT 1
        ), $5::bigint)
        AND (e.device_seq <= $6::bigint OR e.effective_at < to_timestamp($7::float8 / 1000))
      )
    )
    WHERE u.id = $1`,
}

const FIND_OF_CARDS: Statement = {
  name: 'find-events-of-cards',
  text: `
    SELECT u.review_revision AS revision, ${EVENT_COLUMNS}
    FROM users u LEFT JOIN review_events e ON e.user_id = u.id AND e.item_id = ANY($2::text[])
    WHERE u.id = $1`,
}

const FIND_ALL: Statement = {
  name: 'find-all-events',
  text: `
    SELECT u.review_revision AS revision, ${EVENT_COLUMNS}
    FROM users u LEFT JOIN review_events e ON e.user_id = u.id
    WHERE u.id = $1`,
}

/**
 * Reads what a batch may collide with or change: events under its ids; the device's events from the last one before the
 * batch to the last one that the batch may move in time; and the whole history of its cards.
 */
export function findEventsAroundBatch(
  learnerId: string,
  { deviceId, eventIds, cardIds, firstSeq, lastSeq, ceiling }: BatchSurroundings,
): Promise<Result<ReviewLogExcerpt, ReviewLogFailure>> {
  return readExcerpt(FIND_AROUND_BATCH, [learnerId, eventIds, cardIds, deviceId, firstSeq, lastSeq, ceiling])
}

/** Reads the whole history of some cards. */
export function findEventsOfCards(
  learnerId: string,
  cardIds: readonly string[],
): Promise<Result<ReviewLogExcerpt, ReviewLogFailure>> {
  return readExcerpt(FIND_OF_CARDS, [learnerId, cardIds])
}

/** Reads everything a learner did. */
export function findAllEvents(learnerId: string): Promise<Result<ReviewLogExcerpt, ReviewLogFailure>> {
  return readExcerpt(FIND_ALL, [learnerId])
}

type Nullable<Shape> = { [Key in keyof Shape]: Shape[Key] | null }
type EventRow = { revision: number } & Nullable<Required<StoredReviewEvent>>

async function readExcerpt(
  statement: Statement,
  values: readonly unknown[],
): Promise<Result<ReviewLogExcerpt, ReviewLogFailure>> {
  const found = await runStatement<EventRow>(statement, values)
  if (!found.ok) return found
  const [first] = found.value
  if (!first) return fail({ code: 'learner-unknown' })
  const rows = first.id === null ? [] : found.value
  return succeed({ revision: first.revision, events: rows.map(toStoredEvent) })
}

/** Columns that hold nothing become fields that are absent; our own statements wrote the rest. */
function toStoredEvent({ revision: _revision, ...row }: EventRow): StoredReviewEvent {
  const { rating, targetId, ...always } = row
  return {
    ...(always as StoredReviewEvent),
    ...(rating !== null && { rating }),
    ...(targetId !== null && { targetId }),
  }
}
