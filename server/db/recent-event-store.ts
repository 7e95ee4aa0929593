import 'server-only'
import type { ReviewEvent } from '#domain/scheduling/review-event.ts'
import type { Result } from '#domain/shared/result.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

/** Ids are version 7: their order is the order in which devices made them, and the key of the table. */
const FIND_RECENT: Statement = {
  name: 'find-recent-events',
  text: `
    SELECT id, device_id AS "deviceId", device_seq::float8 AS "deviceSeq", time_zone AS "timeZone", kind,
      item_id AS "cardId", mode, rating, target_id AS "targetId",
      (extract(epoch FROM client_at) * 1000)::float8 AS "clientAt"
    FROM review_events WHERE user_id = $1 ORDER BY id DESC LIMIT $2::int`,
}

/** A learner's last events of all devices, newest first, undos included. */
export function findRecentEvents(
  learnerId: string,
  limit: number,
): Promise<Result<readonly ReviewEvent[], DatabaseUnavailable>> {
  return runStatement<ReviewEvent>(FIND_RECENT, [learnerId, limit])
}
