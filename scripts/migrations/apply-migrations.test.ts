import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { applyMigrations } from './apply-migrations.ts'
import { withConnection, withDatabaseName } from './database-address.ts'
import { MIGRATIONS_PATH, readMigrationFiles, SCHEMA_PATH } from './migration-files.ts'
import { toMigrationList, withSchemaEngine } from './schema-engine.ts'
import { withScratchDatabase } from './scratch-database.ts'

const { serverUrl } = inject('testDatabases')
const allNames = (await readMigrationFiles()).map(({ name }) => name)

let migrationsPath: string

beforeEach(async () => {
  migrationsPath = await mkdtemp(path.join(os.tmpdir(), 'cleartext-migrations-'))
  await cp(MIGRATIONS_PATH, migrationsPath, { recursive: true })
})

afterEach(async () => {
  await rm(migrationsPath, { recursive: true })
})

async function addMigration(name: string, sql: string): Promise<void> {
  await cp(path.join(migrationsPath, allNames[0]!), path.join(migrationsPath, name), { recursive: true })
  await writeFile(path.join(migrationsPath, name, 'migration.sql'), sql)
}

async function tableNames(databaseUrl: string): Promise<string[]> {
  const { rows } = await withConnection(databaseUrl, (connection) =>
    connection.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    ),
  )
  return rows.map(({ name }) => name)
}

describe('applyMigrations', () => {
  test('applies all migrations to an empty database and nothing to one that has them', async () => {
    await withScratchDatabase(serverUrl, async (url) => {
      expect(await applyMigrations(url)).toEqual({ ok: true, value: allNames })
      expect(await tableNames(url)).toContain('review_events')
      expect(await applyMigrations(url)).toEqual({ ok: true, value: [] })
    })
  })

  test('creates the database if the server does not have it', async () => {
    await withScratchDatabase(serverUrl, async (url) => {
      await withConnection(withDatabaseName(url, 'postgres'), (connection) =>
        connection.query(`DROP DATABASE ${new URL(url).pathname.slice(1)}`),
      )
      expect(await applyMigrations(url)).toEqual({ ok: true, value: allNames })
    })
  })

  test('lets nodes that start together take turns, so that one applies and the others find it done', async () => {
    await withScratchDatabase(serverUrl, async (url) => {
      const results = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)])
      expect(results.map((result) => (result.ok ? result.value.length : result.failure)).sort()).toEqual([
        0,
        0,
        allNames.length,
      ])
    })
  })

  test('leaves a history that Prisma reads as its own', async () => {
    await withScratchDatabase(serverUrl, async (url) => {
      await applyMigrations(url)
      const migrationsList = toMigrationList(await readMigrationFiles())
      const schema = await readFile(SCHEMA_PATH, 'utf8')
      const diagnosis = await withSchemaEngine(url, schema, (engine) =>
        engine.diagnoseMigrationHistory({
          migrationsList,
          optInToShadowDatabase: false,
          filters: { externalTables: [], externalEnums: [] },
        }),
      )
      expect(diagnosis).toMatchObject({
        hasMigrationsTable: true,
        editedMigrationNames: [],
        failedMigrationNames: [],
      })
      expect(diagnosis.history ?? null).toBeNull()
    })
  })

  test('refuses to go on where an applied migration was changed, and says which', async () => {
    await withScratchDatabase(serverUrl, async (url) => {
      await applyMigrations(url, migrationsPath)
      await writeFile(path.join(migrationsPath, allNames[0]!, 'migration.sql'), 'SELECT 1;')
      expect(await applyMigrations(url, migrationsPath)).toMatchObject({
        ok: false,
        failure: { code: 'migration-edited', message: expect.stringContaining(allNames[0]!) as string },
      })
    })
  })

  test('says which migration failed and why, and refuses to go on until someone has looked at it', async () => {
    await withScratchDatabase(serverUrl, async (url) => {
      await addMigration('29990101000000_broken', 'ALTER TABLE nowhere ADD COLUMN x int;')
      const first = await applyMigrations(url, migrationsPath)
      expect(first).toMatchObject({ ok: false, failure: { code: 'migration-failed' } })
      expect(first.ok ? '' : first.failure.message).toContain('nowhere')
      expect(await applyMigrations(url, migrationsPath)).toMatchObject({
        ok: false,
        failure: {
          code: 'migration-failed',
          message: expect.stringContaining('29990101000000_broken') as string,
        },
      })
    })
  })

  test('says that a server is not there, without repeating its password', async () => {
    const result = await applyMigrations('postgresql://someone:hunter2@127.0.0.1:1/cleartext')
    expect(result).toMatchObject({ ok: false, failure: { code: 'database-unreachable' } })
    expect(result.ok ? '' : result.failure.message).not.toContain('hunter2')
  })
})
