import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findFreePort } from '../commands/free-port.mjs'
import { PROJECT_DIRECTORY } from '../commands/project.mjs'
import { launchEmbeddedPostgres } from '../embedded-postgres/launch.ts'
import { applyMigrations } from '../migrations/apply-migrations.ts'
import { startNext } from '../serving/next-process.ts'
import { openLine } from './cuttable-line.ts'

/** What may happen between a learner's device and what they did being stored. */
export type Fault = 'cut' | 'kill-server' | 'restart-database'

/** The product with everything about it that can fail. */
export interface FaultyProduct {
  /** Where devices reach it, by a line that can be cut. */
  readonly url: string
  /** Where this process reaches its database. */
  readonly databaseUrl: string
  readonly secret: string
  /** Brings a fault about and returns when all works again. */
  readonly suffer: (fault: Fault, forMs: number) => Promise<void>
  readonly stop: () => Promise<void>
}

const SECRET = 'a secret for tests only, thrown away with its database'

/**
 * Starts a database of its own and the built pages.
 *
 * @throws {Error} one of them does not come up.
 */
export async function startFaultyProduct(): Promise<FaultyProduct> {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'cleartext-faults-'))
  // Temporary folders are closed to others, but as root the server runs under another account.
  chmodSync(dataDirectory, 0o755)
  const launch = () =>
    launchEmbeddedPostgres({ projectDirectory: PROJECT_DIRECTORY, dataDirectory, report: () => undefined })
  let postgres = await launch()
  const databaseUrl = postgres.url
  const migrated = await applyMigrations(databaseUrl)
  if (!migrated.ok) throw new Error(migrated.failure.message)

  const port = await findFreePort()
  const serve = () => startNext({ mode: 'start', host: '127.0.0.1', port, databaseUrl, secret: SECRET })
  let next = await serve()
  const line = await openLine(port)

  async function suffer(fault: Fault, forMs: number): Promise<void> {
    switch (fault) {
      case 'cut':
        line.cut()
        await delay(forMs)
        return line.mend()
      case 'kill-server':
        await next.kill()
        next = await serve()
        return
      case 'restart-database':
        await postgres.stop()
        postgres = await launch()
        if (postgres.url !== databaseUrl) throw new Error('PostgreSQL came up on another port.')
    }
  }

  return {
    url: line.url,
    databaseUrl,
    secret: SECRET,
    suffer,
    stop: async () => {
      line.stop()
      await next.stop()
      await postgres.stop()
      for (const folder of [dataDirectory, postgres.cluster]) rmSync(folder, { recursive: true, force: true })
    },
  }
}
