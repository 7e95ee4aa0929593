/**
 * The server of the journeys: `npm start` on a database of its own, reached through a relay that a journey can cut.
 *
 * `PORT` is where the pages are; the port above it is the relay's control.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readEnvironment } from '#server/env.ts'
import { openDatabase } from '../scripts/serving/open-database.ts'
import { runSession } from '../scripts/serving/session.ts'
import { startDatabaseRelay } from './database-relay.ts'

await runSession(async (session) => {
  const { port, databaseUrl } = readEnvironment()
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'cleartext-e2e-'))
  // The user that runs PostgreSQL for root has to pass it; otherwise the database would go elsewhere and stay there.
  chmodSync(dataDirectory, 0o755)
  const report = (sentence: string) => console.log(sentence)
  await session.start(async () => ({ stop: () => rmSync(dataDirectory, { recursive: true, force: true }) }))
  const database = await session.start(() => openDatabase({ databaseUrl, dataDirectory, report }))
  const relay = await session.start(() => startDatabaseRelay(database.url, port + 1))

  const product = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      DATABASE_URL: relay.databaseUrl,
      CLEARTEXT_DATA_DIR: path.join(dataDirectory, 'app'),
    },
    stdio: 'inherit',
  })
  const ended = once(product, 'exit')
  await session.start(async () => ({
    stop: () => {
      product.kill('SIGTERM')
      return ended
    },
  }))
  await ended
  throw new Error(`npm start ended with status ${product.exitCode}.`)
})
