import 'server-only'
import type { LearnerSettings } from '#contracts/learner-settings.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { ReviewLogFailure } from './review-event-store.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

const NOTHING_TOLD: LearnerSettings = { examDate: null, minutesADay: null, beginAt: null }

const FIND: Statement = {
  name: 'find-learner-settings',
  text: `
    SELECT to_char(exam_date, 'YYYY-MM-DD') AS "examDate", minutes_a_day AS "minutesADay", begin_at AS "beginAt"
    FROM learner_settings WHERE user_id = $1`,
}

/** Selecting from `users` makes a learner who was deleted meanwhile no row instead of an error. */
const SAVE: Statement = {
  name: 'save-learner-settings',
  text: `
    INSERT INTO learner_settings (user_id, exam_date, minutes_a_day, begin_at, updated_at)
    SELECT id, $2::date, $3::int, $4, now() FROM users WHERE id = $1
    ON CONFLICT (user_id) DO UPDATE SET
      exam_date = excluded.exam_date, minutes_a_day = excluded.minutes_a_day, begin_at = excluded.begin_at,
      updated_at = excluded.updated_at
    RETURNING user_id`,
}

/** What a learner has told; nulls where they have told nothing. */
export async function findLearnerSettings(
  learnerId: string,
): Promise<Result<LearnerSettings, DatabaseUnavailable>> {
  const found = await runStatement<LearnerSettings>(FIND, [learnerId])
  return found.ok ? succeed(found.value[0] ?? NOTHING_TOLD) : found
}

/** Replaces all of it. */
export async function saveLearnerSettings(
  learnerId: string,
  { examDate, minutesADay, beginAt }: LearnerSettings,
): Promise<Result<undefined, ReviewLogFailure>> {
  const saved = await runStatement(SAVE, [learnerId, examDate, minutesADay, beginAt])
  if (!saved.ok) return saved
  return saved.value.length > 0 ? succeed(undefined) : fail({ code: 'learner-unknown' })
}
