import 'server-only'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { ReviewLogFailure } from './review-event-store.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

const FIND: Statement = {
  name: 'find-item-note',
  text: `SELECT text FROM item_notes WHERE user_id = $1 AND item_id = $2`,
}

const SAVE: Statement = {
  name: 'save-item-note',
  text: `
    INSERT INTO item_notes (user_id, item_id, text, updated_at)
    SELECT id, $2::text, $3::text, now() FROM users WHERE id = $1
    ON CONFLICT (user_id, item_id) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at
    RETURNING user_id`,
}

const REMOVE: Statement = {
  name: 'remove-item-note',
  text: `DELETE FROM item_notes WHERE user_id = $1 AND item_id = $2`,
}

/** A learner's note to an item; empty where there is none. */
export async function findItemNote(
  learnerId: string,
  itemId: string,
): Promise<Result<string, DatabaseUnavailable>> {
  const found = await runStatement<{ text: string }>(FIND, [learnerId, itemId])
  return found.ok ? succeed(found.value[0]?.text ?? '') : found
}

/** Keeps a note; an empty one removes what was there. */
export async function saveItemNote(
  learnerId: string,
  itemId: string,
  text: string,
): Promise<Result<undefined, ReviewLogFailure>> {
  if (text === '') {
    const removed = await runStatement(REMOVE, [learnerId, itemId])
    return removed.ok ? succeed(undefined) : removed
  }
  const saved = await runStatement(SAVE, [learnerId, itemId, text])
  if (!saved.ok) return saved
  return saved.value.length > 0 ? succeed(undefined) : fail({ code: 'learner-unknown' })
}
