import 'server-only'
import type { QueryResultRow } from 'pg'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { isDatabaseUnavailable } from './is-database-unavailable.ts'
import { describeError } from '#server/logging/describe-error.ts'
import { log } from '#server/logging/log.ts'
import { connectionPool } from './client.ts'

/** The database could not be asked, or did not answer in time. Whether a write took place is not known. */
export interface DatabaseUnavailable {
  readonly code: 'database-unavailable'
}

/** SQL that is prepared once per connection under its name. */
export interface Statement {
  /** Unique in the program. */
  readonly name: string
  /** Parameters are `$1`, `$2`, …; no value is ever written into the text. */
  readonly text: string
}

/**
 * Runs one statement: one round trip, and one transaction.
 *
 * @throws the driver's error for anything but an outage: a bug in the statement.
 */
export async function runStatement<Row extends QueryResultRow>(
  { name, text }: Statement,
  values: readonly unknown[],
): Promise<Result<readonly Row[], DatabaseUnavailable>> {
  try {
    const { rows } = await connectionPool().query<Row>({ name, text, values: [...values] })
    return succeed(rows)
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    log('error', 'database-unavailable', { statement: name, error: describeError(error) })
    return fail({ code: 'database-unavailable' })
  }
}
