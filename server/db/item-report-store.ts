import 'server-only'
import type { Report, ReportOutcome, ReportRequest, SettleReport } from '#contracts/reports.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { ReviewLogFailure } from './review-event-store.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

/** As many as anybody reads through. */
const MOST_LISTED = 500

const COLUMNS = `
  id, item_id AS "itemId", item_hash AS "itemHash", lang, kind, text, created_at AS "createdAt", outcome, reason,
  settled_at AS "settledAt"`

interface ReportRow extends Omit<Report, 'createdAt' | 'settled'> {
  readonly createdAt: Date
  readonly outcome: ReportOutcome | null
  readonly reason: string | null
  readonly settledAt: Date | null
}

/** Sent twice it is one: the second finds its id taken and changes nothing. */
const ADD: Statement = {
  name: 'add-item-report',
  text: `
    WITH learner AS (SELECT id FROM users WHERE id = $1), added AS (
      INSERT INTO item_reports (id, user_id, item_id, item_hash, lang, kind, text, created_at)
      SELECT $2::uuid, learner.id, $3::text, $4::text, $5::text, $6::text, $7::text, $8::timestamptz FROM learner
      ON CONFLICT (id) DO NOTHING
    )
    SELECT id FROM learner`,
}

const FIND_OF_LEARNER: Statement = {
  name: 'find-item-reports-of-learner',
  text: `SELECT ${COLUMNS} FROM item_reports WHERE user_id = $1 ORDER BY created_at DESC LIMIT ${MOST_LISTED}`,
}

const FIND_ALL: Statement = {
  name: 'find-all-item-reports',
  text: `
    SELECT ${COLUMNS} FROM item_reports
    ORDER BY (outcome IS NOT NULL), coalesce(settled_at, created_at) DESC LIMIT ${MOST_LISTED}`,
}

const SETTLE: Statement = {
  name: 'settle-item-report',
  text: `
    UPDATE item_reports SET outcome = $2::text, reason = $3::text, settled_at = $4::timestamptz
    WHERE id = $1::uuid RETURNING id`,
}

export async function addItemReport(
  learnerId: string,
  report: ReportRequest,
  now: Date,
): Promise<Result<undefined, ReviewLogFailure>> {
  const { id, itemId, itemHash, lang, kind, text } = report
  const added = await runStatement(ADD, [learnerId, id, itemId, itemHash, lang, kind, text, now])
  if (!added.ok) return added
  return added.value.length > 0 ? succeed(undefined) : fail({ code: 'learner-unknown' })
}

/** A learner's own, newest first. */
export async function findReportsOfLearner(
  learnerId: string,
): Promise<Result<readonly Report[], DatabaseUnavailable>> {
  const found = await runStatement<ReportRow>(FIND_OF_LEARNER, [learnerId])
  return found.ok ? succeed(found.value.map(toReport)) : found
}

/** Everybody's, those that wait first. Who reported is not among what is read. */
export async function findAllReports(): Promise<Result<readonly Report[], DatabaseUnavailable>> {
  const found = await runStatement<ReportRow>(FIND_ALL, [])
  return found.ok ? succeed(found.value.map(toReport)) : found
}

/** Writes what came of a report, also anew. */
export async function settleItemReport(
  { id, outcome, reason }: SettleReport,
  now: Date,
): Promise<Result<undefined, DatabaseUnavailable | { readonly code: 'not-found' }>> {
  const settled = await runStatement(SETTLE, [id, outcome, reason, now])
  if (!settled.ok) return settled
  return settled.value.length > 0 ? succeed(undefined) : fail({ code: 'not-found' })
}

function toReport({ createdAt, outcome, reason, settledAt, ...report }: ReportRow): Report {
  const settled =
    outcome === null || settledAt === null
      ? null
      : { outcome, reason: reason ?? '', at: settledAt.toISOString() }
  return { ...report, createdAt: createdAt.toISOString(), settled }
}
