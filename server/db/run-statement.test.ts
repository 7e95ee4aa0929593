import { afterEach, expect, test, vi } from 'vitest'
import { closeDatabase } from './client.ts'
import { runStatement } from './run-statement.ts'

afterEach(() => {
  vi.resetModules()
  vi.unstubAllEnvs()
})

test('answers with the rows of a statement', async () => {
  const statement = { name: 'test-add', text: 'SELECT $1::int + 1 AS sum' }
  expect(await runStatement(statement, [1])).toEqual({ ok: true, value: [{ sum: 2 }] })
})

test('throws where the statement itself is wrong: that is a bug', async () => {
  await expect(runStatement({ name: 'test-divide', text: 'SELECT 1 / $1::int' }, [0])).rejects.toThrow(
    'division by zero',
  )
})

test('says that the database is away where nobody listens', async () => {
  await closeDatabase()
  vi.stubEnv('DATABASE_URL', 'postgresql://someone@127.0.0.1:1/nowhere')
  const anew = await import('./run-statement.ts')
  expect(await anew.runStatement({ name: 'test-one', text: 'SELECT 1' }, [])).toEqual({
    ok: false,
    failure: { code: 'database-unavailable' },
  })
  await closeDatabase()
})
