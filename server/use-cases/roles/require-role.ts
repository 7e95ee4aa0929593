import 'server-only'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { hasRole } from '#server/db/learner-role-store.ts'
import type { LearnerRole } from '#server/db/learner-role-store.ts'
import type { DatabaseUnavailable } from '#server/db/run-statement.ts'

/** Lets only those through who have a role. Asked of the database every time: a role that was taken ends at once. */
export async function requireRole(
  learnerId: string,
  role: LearnerRole,
): Promise<Result<undefined, DatabaseUnavailable | { readonly code: 'forbidden' }>> {
  const found = await hasRole(learnerId, role)
  if (!found.ok) return found
  return found.value ? succeed(undefined) : fail({ code: 'forbidden' })
}
