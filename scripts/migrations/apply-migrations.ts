import { readFile } from 'node:fs/promises'
import type { Client } from 'pg'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { compareHistory } from './compare-history.ts'
import type { MigrationHistory, MigrationRecord } from './compare-history.ts'
import { ensureDatabase, withConnection } from './database-address.ts'
import { readMigrationFiles, SCHEMA_PATH } from './migration-files.ts'
import type { MigrationFile } from './migration-files.ts'

export interface MigrationFailure {
  readonly code: 'database-unreachable' | 'migration-edited' | 'migration-failed'
  /** Says what happened and what to do; to be shown as it is. */
  readonly message: string
}

/**
 * Brings a database to the state of `prisma/migrations`, creating it if the server does not have it.
 *
 * Several processes may do this at once: they take turns by an advisory lock.
 * With nothing to do it costs two queries; the engine is not even loaded.
 *
 * @returns the names of the migrations that were applied now, in order.
 */
export async function applyMigrations(
  databaseUrl: string,
  migrationsPath?: string,
): Promise<Result<readonly string[], MigrationFailure>> {
  const files = await readMigrationFiles(migrationsPath)
  try {
    await ensureDatabase(databaseUrl)
    return await withConnection(databaseUrl, (connection) => bringUpToDate(databaseUrl, connection, files))
  } catch (error) {
    return fail({ code: 'database-unreachable', message: unreachableMessage(databaseUrl, error) })
  }
}

async function bringUpToDate(
  databaseUrl: string,
  connection: Client,
  files: readonly MigrationFile[],
): Promise<Result<readonly string[], MigrationFailure>> {
  const seen = compareHistory(files, await readRecords(connection))
  if (seen.kind === 'up-to-date') return succeed([])

  // What looks unfinished may be under way in another process. The lock ends with the connection, so a process that dies
  // blocks nobody.
  await connection.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
  const history = compareHistory(files, await readRecords(connection))
  if (history.kind !== 'behind') return withoutPending(history)

  try {
    await runEngine(databaseUrl, files)
  } catch (error) {
    return fail({ code: 'migration-failed', message: failedMessage(history.pending, error) })
  }
  return succeed(history.pending)
}

async function runEngine(databaseUrl: string, files: readonly MigrationFile[]): Promise<void> {
  const { NO_FILTERS, toMigrationList, withSchemaEngine } = await import('./schema-engine.ts')
  const migrationsList = toMigrationList(files)
  await withSchemaEngine(databaseUrl, await readFile(SCHEMA_PATH, 'utf8'), (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
  )
}

async function readRecords(connection: Client): Promise<MigrationRecord[]> {
  const found = await connection.query<{ present: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`,
  )
  if (found.rows[0]?.present !== true) return []
  const records = await connection.query<MigrationRecord>(
    `SELECT migration_name AS name, checksum,
            CASE WHEN rolled_back_at IS NOT NULL THEN 'rolled-back'
                 WHEN finished_at IS NULL THEN 'failed'
                 ELSE 'applied' END AS state
     FROM _prisma_migrations`,
  )
  return records.rows
}

function withoutPending(
  history: Exclude<MigrationHistory, { kind: 'behind' }>,
): Result<readonly string[], MigrationFailure> {
  if (history.kind === 'up-to-date') return succeed([])
  if (history.kind === 'edited') {
    return fail({
      code: 'migration-edited',
      message:
        `Migration ${history.name} was changed after this database had applied it. ` +
        `Put prisma/migrations/${history.name} back as it was, and write the change as a new migration (npm run db:new).`,
    })
  }
  return fail({
    code: 'migration-failed',
    message:
      `Migration ${history.name} began on this database and did not finish. Look at what it left behind, mend it, then ` +
      `delete its row from _prisma_migrations (or restore a backup) and start again.`,
  })
}

function failedMessage(pending: readonly string[], error: unknown): string {
  return `Migrations ${pending.join(', ')} were to be applied, and one of them failed: ${reason(error)}`
}

function unreachableMessage(databaseUrl: string, error: unknown): string {
  const { host } = new URL(databaseUrl)
  return `The database server at ${host} does not let us in: ${reason(error)}`
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** Any number of our own. The engine takes Prisma's, 72707369, by itself, but gives up after ten seconds of waiting. */
const MIGRATION_LOCK = 510_920_318
