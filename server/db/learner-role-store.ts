import 'server-only'
import { succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

/** What somebody may do beyond learning, given by `npm run role`. `admin`: read reports and settle them. */
export type LearnerRole = 'admin'

const FIND: Statement = {
  name: 'find-learner-role',
  text: `SELECT role FROM learner_roles WHERE user_id = $1 AND role = $2`,
}

export async function hasRole(
  learnerId: string,
  role: LearnerRole,
): Promise<Result<boolean, DatabaseUnavailable>> {
  const found = await runStatement(FIND, [learnerId, role])
  return found.ok ? succeed(found.value.length > 0) : found
}
