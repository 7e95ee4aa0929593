import { readFile } from 'node:fs/promises'
import { expect, inject, test } from 'vitest'
import { withConnection } from './database-address.ts'
import { SCHEMA_PATH } from './migration-files.ts'
import { schemaDifference } from './schema-difference.ts'

const { serverUrl } = inject('testDatabases')

test('migrations arrive at the schema', async () => {
  expect(await schemaDifference(serverUrl)).toBeNull()
})

test('a column that no migration makes is a difference, written as SQL', async () => {
  const schema = await readFile(SCHEMA_PATH, 'utf8')
  const changed = schema.replace('model Session {', 'model Session {\n  nickname String?\n')
  expect(await schemaDifference(serverUrl, changed)).toContain('ADD COLUMN     "nickname" TEXT')
})

test('the comparison leaves no database behind', async () => {
  await schemaDifference(serverUrl)
  const { rows } = await withConnection(serverUrl, (connection) =>
    connection.query(`SELECT datname FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow%'`),
  )
  expect(rows).toEqual([])
})
