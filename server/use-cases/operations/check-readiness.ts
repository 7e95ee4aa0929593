import 'server-only'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { findAppliedMigrations } from '#server/db/applied-migrations.ts'

/** Why this process should not be sent requests now. */
export interface NotReady {
  readonly code: 'database-unavailable'
  readonly message: string
}

/**
 * Whether requests can be served: the database answers and has gone through every migration of this version. One that
 * has gone through more belongs to a newer version beside us, which is fine.
 */
export async function checkReadiness(projectDirectory = process.cwd()): Promise<Result<undefined, NotReady>> {
  const applied = await findAppliedMigrations()
  if (!applied.ok) return fail({ ...applied.failure, message: 'The database cannot be reached.' })
  const entries = await readdir(join(projectDirectory, 'prisma/migrations'), { withFileTypes: true })
  const isPending = entries.some((entry) => entry.isDirectory() && !applied.value.has(entry.name))
  return isPending
    ? fail({ code: 'database-unavailable', message: 'The database is older than this program: migrate it.' })
    : succeed(undefined)
}
