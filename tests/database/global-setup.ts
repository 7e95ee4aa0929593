import type { TestProject } from 'vitest/node'
import { borrowServer } from '#scripts/migrations/borrow-server.ts'
import { createTemplate, dropDatabases } from './test-databases.ts'

/**
 * Gets a run of tests its PostgreSQL: the server of TEST_DATABASE_URL or DATABASE_URL, of which nothing but databases of
 * the run's own is touched, else an embedded one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await borrowServer(process.env.TEST_DATABASE_URL || process.env.DATABASE_URL)
  const databases = await createTemplate(server.url)
  project.provide('testDatabases', databases)
  return async () => {
    await dropDatabases(databases)
    await server.giveBack()
  }
}
