import 'server-only'
import { succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

const FIND_APPLIED: Statement = {
  name: 'find-applied-migrations',
  text: `
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
}

/** Names of the migrations that the database has gone through. A database without any is not available to us yet. */
export async function findAppliedMigrations(): Promise<Result<ReadonlySet<string>, DatabaseUnavailable>> {
  const found = await runStatement<{ name: string }>(FIND_APPLIED, [])
  return found.ok ? succeed(new Set(found.value.map(({ name }) => name))) : found
}
