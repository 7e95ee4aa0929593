/** A database of its own for measurements of the use cases, without pages around them. */
import { randomBytes } from 'node:crypto'
import { closeDatabase } from '#server/db/client.ts'
import { applyMigrations } from '../scripts/migrations/apply-migrations.ts'
import { borrowServer } from '../scripts/migrations/borrow-server.ts'
import { withScratchDatabase } from '../scripts/migrations/scratch-database.ts'

/**
 * Runs `measure` with the use cases of this process connected to a fresh, migrated database: on the server of
 * DATABASE_URL, else on an embedded one.
 */
export async function withMeasuredDatabase<Result>(measure: () => Promise<Result>): Promise<Result> {
  const server = await borrowServer(process.env.DATABASE_URL)
  try {
    return await withScratchDatabase(server.url, async (url) => {
      const migrated = await applyMigrations(url)
      if (!migrated.ok) throw new Error(migrated.failure.message)
      process.env.DATABASE_URL = url
      process.env.CLEARTEXT_SECRET ??= randomBytes(32).toString('hex')
      try {
        return await measure()
      } finally {
        await closeDatabase()
      }
    })
  } finally {
    await server.giveBack()
  }
}
