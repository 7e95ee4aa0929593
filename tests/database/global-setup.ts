import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { launchEmbeddedPostgres } from '#scripts/embedded-postgres/launch.ts'
import { createTemplate, dropDatabases } from './test-databases.ts'

interface TestServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * Gets a run of tests its PostgreSQL: the server of TEST_DATABASE_URL or DATABASE_URL, of which nothing but databases of
 * the run's own is touched, else an embedded one that is thrown away afterwards.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer()
  const databases = await createTemplate(server.url)
  project.provide('testDatabases', databases)
  return async () => {
    await dropDatabases(databases)
    await server.stop()
  }
}

async function findServer(): Promise<TestServer> {
  const url = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL
  if (url) return { url, stop: () => Promise.resolve() }
  const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'cleartext-test-'))
  // As root the server runs under another account, which has to get in.
  await chmod(dataDirectory, 0o755)
  const embedded = await launchEmbeddedPostgres({
    projectDirectory: path.resolve(import.meta.dirname, '../..'),
    dataDirectory,
    report: () => {},
    isDurable: false,
  })
  return {
    url: embedded.url,
    stop: async () => {
      await embedded.stop()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}
