import { applyMigrations } from '#scripts/migrations/apply-migrations.ts'
import { withConnection, withDatabaseName } from '#scripts/migrations/database-address.ts'

/** What a test worker is told about the databases of a run. */
export interface TestDatabases {
  /** Any database on the server; used to create and drop others. */
  readonly serverUrl: string
  /** Begins the name of every database of this run. */
  readonly prefix: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: TestDatabases
  }
}

const ANY_PREFIX = 'cleartext_test_'

/** Runs that are older were killed: nobody needs their databases any more. */
const STALE_AFTER_MS = 2 * 3_600_000

/** Makes the migrated database that all others of a run are copied from. */
export async function createTemplate(serverUrl: string): Promise<TestDatabases> {
  const databases = { serverUrl, prefix: `${ANY_PREFIX}${Date.now()}_${process.pid}` }
  const migrated = await applyMigrations(withDatabaseName(serverUrl, templateName(databases)))
  if (!migrated.ok) throw new Error(migrated.failure.message)
  return databases
}

/** Makes a fresh copy for one worker, in place of the one its last test file had. Returns its address. */
export async function createWorkerDatabase(databases: TestDatabases, workerId: string): Promise<string> {
  const name = `${databases.prefix}_${workerId}`
  await withConnection(maintenanceUrl(databases), async (connection) => {
    await connection.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await connection.query(`CREATE DATABASE ${name} TEMPLATE ${templateName(databases)}`)
  })
  return withDatabaseName(databases.serverUrl, name)
}

/** Drops all databases of a run, and those that killed runs left behind. */
export async function dropDatabases(databases: TestDatabases): Promise<void> {
  await withConnection(maintenanceUrl(databases), async (connection) => {
    const { rows } = await connection.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)`,
      [ANY_PREFIX],
    )
    for (const { name } of rows) {
      if (name.startsWith(databases.prefix) || isStale(name)) {
        await connection.query(`DROP DATABASE IF EXISTS ${connection.escapeIdentifier(name)} WITH (FORCE)`)
      }
    }
  })
}

function isStale(name: string): boolean {
  const madeAt = Number(name.slice(ANY_PREFIX.length).split('_')[0])
  return Date.now() - madeAt > STALE_AFTER_MS
}

function templateName({ prefix }: TestDatabases): string {
  return `${prefix}_template`
}

function maintenanceUrl({ serverUrl }: TestDatabases): string {
  return withDatabaseName(serverUrl, 'postgres')
}
