import 'server-only'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { FOLD_CARDS } from './review-log-store.ts'
import type { WriteOutcome } from './review-log-store.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

/** An event of the learner who goes, as it stands in the record of the one who stays. */
export interface BroughtEvent {
  readonly id: string
  readonly deviceId: string
  readonly effectiveAt: number
}

/** One learner becoming part of another. */
export interface LearnerMerge {
  readonly stayingId: string
  readonly stayingRevision: number
  readonly goingId: string
  readonly goingRevision: number
  /** Events of the one who goes that the one who stays does not have. The others are the same events, and go. */
  readonly brought: readonly BroughtEvent[]
  /** Events of the one who stays that count later than before. */
  readonly moved: readonly Pick<BroughtEvent, 'id' | 'effectiveAt'>[]
  /** Every card of both, as the fold of all their events. */
  readonly cards: readonly CardState[]
}

/**
 * The one who goes is deleted only where the revision of the one who stays still holds, and all else happens only where
 * both did. What points to the deleted row is looked at when the statement ends, and has been moved by then.
 */
const MERGE: Statement = {
  name: 'merge-learners',
  text: `
  WITH staying AS (
    UPDATE users SET review_revision = review_revision + 1 WHERE id = $1 AND review_revision = $2::int RETURNING id
  ), gone AS (
    DELETE FROM users USING staying WHERE users.id = $4 AND users.review_revision = $5::int RETURNING users.id
  ), claimed AS (
    SELECT staying.id FROM staying, gone
  ), folded AS (${FOLD_CARDS}
  ), brought AS (
    UPDATE review_events e SET
      user_id = claimed.id, device_id = b."deviceId", effective_at = to_timestamp(b."effectiveAt" / 1000)
    FROM claimed, jsonb_to_recordset($6::jsonb) AS b(id uuid, "deviceId" uuid, "effectiveAt" float8)
    WHERE e.user_id = $4 AND e.id = b.id
  ), known AS (
    DELETE FROM review_events e USING claimed
    WHERE e.user_id = $4
      AND e.id NOT IN (SELECT b.id FROM jsonb_to_recordset($6::jsonb) AS b(id uuid))
  ), moved AS (
    UPDATE review_events e SET effective_at = to_timestamp(m."effectiveAt" / 1000)
    FROM claimed, jsonb_to_recordset($7::jsonb) AS m(id uuid, "effectiveAt" float8)
    WHERE e.user_id = claimed.id AND e.id = m.id
  ), own_notes AS (
    UPDATE item_notes n SET user_id = claimed.id FROM claimed
    WHERE n.user_id = $4
      AND NOT EXISTS (SELECT FROM item_notes o WHERE o.user_id = claimed.id AND o.item_id = n.item_id)
  ), longer_notes AS (
    UPDATE item_notes n SET text = n.text || E'\\n\\n' || other.text, updated_at = greatest(n.updated_at, other.updated_at)
    FROM claimed, item_notes other
    WHERE n.user_id = claimed.id AND other.user_id = $4 AND other.item_id = n.item_id AND other.text <> n.text
  ), settings AS (
    UPDATE learner_settings s SET user_id = claimed.id FROM claimed
    WHERE s.user_id = $4 AND NOT EXISTS (SELECT FROM learner_settings o WHERE o.user_id = claimed.id)
  ), reports AS (
    UPDATE item_reports r SET user_id = claimed.id FROM claimed WHERE r.user_id = $4
  ), sessions AS (
    UPDATE sessions s SET user_id = claimed.id FROM claimed WHERE s.user_id = $4
  )
  SELECT FROM claimed`,
}

/**
 * Makes two learners one, all or nothing: events, cards, notes, settings, reports and sessions of the one who goes
 * become those of the one who stays. Where both have settings, those of the one who stays hold; two notes to one item
 * are written below each other.
 *
 * @returns `stale` if either of them has written events since the revision that is named.
 */
export async function mergeLearners(merge: LearnerMerge): Promise<Result<WriteOutcome, DatabaseUnavailable>> {
  const written = await runStatement(MERGE, [
    merge.stayingId,
    merge.stayingRevision,
    JSON.stringify(merge.cards),
    merge.goingId,
    merge.goingRevision,
    JSON.stringify(merge.brought),
    JSON.stringify(merge.moved),
  ])
  if (!written.ok) return written
  return succeed(written.value.length > 0 ? 'written' : 'stale')
}
