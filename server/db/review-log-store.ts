import 'server-only'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { Language } from '#domain/shared/language.ts'
import type { Confidence, Response } from '#domain/quiz/response.ts'
import type { StoredReviewEvent } from './review-event-store.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

/** An event to be appended: what the fold reads, and what is kept for other uses. */
export interface NewReviewEvent extends StoredReviewEvent {
  readonly receivedAt: number
  readonly itemHash?: string
  readonly variantSeed?: number
  readonly lang?: Language
  readonly response?: Response
  readonly confidence?: Confidence
  readonly durationMs?: number
  /** Whether the server derived the rating itself. */
  readonly regraded: boolean
}

/** A stored event that counts later than before, because an earlier one of its device has arrived. */
export interface MovedReviewEvent {
  readonly id: string
  readonly effectiveAt: number
}

/** Everything a batch changes. */
export interface ReviewLogChange {
  readonly learnerId: string
  /** The revision of the excerpt that the change was made from. */
  readonly revision: number
  readonly added: readonly NewReviewEvent[]
  readonly moved: readonly MovedReviewEvent[]
  /** Every card whose events were added or moved, as the fold of all its events. */
  readonly cards: readonly CardState[]
}

/** `stale`: the log has changed since the revision, nothing was written, and the change has to be made anew. */
export type WriteOutcome = 'written' | 'stale'

/** Writes the cards of parameter 3 as those of the learner in `claimed`. */
export const FOLD_CARDS = `
    INSERT INTO card_states (
      user_id, card_id, phase, step, stability, difficulty, due_day, due_at, last_answered_at, last_answered_day,
      reviews, lapses, last_rating, suspended, buried_until_day
    )
    SELECT
      claimed.id, c."cardId", c.phase, c.step, c.stability, c.difficulty, c."dueDay", to_timestamp(c."dueAt" / 1000),
      to_timestamp(c."lastAnsweredAt" / 1000), c."lastAnsweredDay", c.reviews, c.lapses, c."lastRating", c.suspended,
      c."buriedUntilDay"
    FROM claimed, jsonb_to_recordset($3::jsonb) AS c(
      "cardId" text, phase text, step int, stability float8, difficulty float8, "dueDay" int, "dueAt" float8,
      "lastAnsweredAt" float8, "lastAnsweredDay" int, reviews int, lapses int, "lastRating" text, suspended boolean,
      "buriedUntilDay" int
    )
    ON CONFLICT (user_id, card_id) DO UPDATE SET
      phase = excluded.phase, step = excluded.step, stability = excluded.stability, difficulty = excluded.difficulty,
      due_day = excluded.due_day, due_at = excluded.due_at, last_answered_at = excluded.last_answered_at,
      last_answered_day = excluded.last_answered_day, reviews = excluded.reviews, lapses = excluded.lapses,
      last_rating = excluded.last_rating, suspended = excluded.suspended,
      buried_until_day = excluded.buried_until_day`

/** Waits for another writer of the same learner, and then sees that the revision is no longer the one it knows. */
const CLAIM = `
    UPDATE users SET review_revision = review_revision + 1 WHERE id = $1 AND review_revision = $2::int RETURNING id`

const APPEND: Statement = {
  name: 'append-to-review-log',
  text: `
  WITH claimed AS (${CLAIM}
  ), folded AS (${FOLD_CARDS}
  ), added AS (
    INSERT INTO review_events (
      user_id, id, payload_hash, device_id, device_seq, client_at, received_at, ceiling, effective_at, time_zone, kind,
      item_id, mode, item_hash, variant_seed, lang, response, confidence, rating, regraded, duration_ms, target_id
    )
    SELECT
      claimed.id, e.id, decode(e."payloadHash", 'hex'), e."deviceId", e."deviceSeq", to_timestamp(e."clientAt" / 1000),
      to_timestamp(e."receivedAt" / 1000), to_timestamp(e.ceiling / 1000), to_timestamp(e."effectiveAt" / 1000),
      e."timeZone", e.kind, e."cardId", e.mode, e."itemHash", e."variantSeed", e.lang, e.response, e.confidence,
      e.rating, e.regraded, e."durationMs", e."targetId"
    FROM claimed, jsonb_to_recordset($4::jsonb) AS e(
      id uuid, "payloadHash" text, "deviceId" uuid, "deviceSeq" bigint, "clientAt" float8, "receivedAt" float8,
      ceiling float8, "effectiveAt" float8, "timeZone" text, kind text, "cardId" text, mode text, "itemHash" text,
      "variantSeed" bigint, lang text, response jsonb, confidence text, rating text, regraded boolean,
      "durationMs" int, "targetId" uuid
    )
  ), moved AS (
    UPDATE review_events stored SET effective_at = to_timestamp(m."effectiveAt" / 1000)
    FROM claimed, jsonb_to_recordset($5::jsonb) AS m(id uuid, "effectiveAt" float8)
    WHERE stored.user_id = claimed.id AND stored.id = m.id
  )
  SELECT FROM claimed`,
}

const REPLACE_CARDS: Statement = {
  name: 'replace-card-states',
  text: `
  WITH claimed AS (${CLAIM}
  ), folded AS (${FOLD_CARDS}
  ), removed AS (
    DELETE FROM card_states stored USING claimed
    WHERE stored.user_id = claimed.id AND stored.card_id = ANY($4::text[])
  )
  SELECT FROM claimed`,
}

/**
 * Appends events and writes what follows from them, all or nothing. When it returns `written`, it is on disk.
 *
 * One statement is one transaction and one round trip, and no connection waits while we compute. In exchange a writer
 * that was overtaken by another device has to read and fold again.
 */
export function appendToReviewLog(
  change: ReviewLogChange,
): Promise<Result<WriteOutcome, DatabaseUnavailable>> {
  const { learnerId, revision, cards, added, moved } = change
  return write(APPEND, [
    learnerId,
    revision,
    JSON.stringify(cards),
    JSON.stringify(added),
    JSON.stringify(moved),
  ])
}

/**
 * Writes cards and removes others, all or nothing, leaving events alone.
 *
 * @param removedCardIds - none of `cards`.
 */
export function replaceCardStates(
  { learnerId, revision, cards }: Pick<ReviewLogChange, 'learnerId' | 'revision' | 'cards'>,
  removedCardIds: readonly string[],
): Promise<Result<WriteOutcome, DatabaseUnavailable>> {
  return write(REPLACE_CARDS, [learnerId, revision, JSON.stringify(cards), removedCardIds])
}

async function write(
  statement: Statement,
  values: readonly unknown[],
): Promise<Result<WriteOutcome, DatabaseUnavailable>> {
  const written = await runStatement(statement, values)
  if (!written.ok) return written
  return succeed(written.value.length > 0 ? 'written' : 'stale')
}
