/** Starts the servers that are measured, waits for their first page and stops them again. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface RunningServer {
  /** Without a trailing slash. */
  readonly url: string
  readonly stop: () => Promise<void>
}

const START_PATIENCE_MS = 10 * 60_000
const STOP_PATIENCE_MS = 15_000

/** A loopback port nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}

/** The product as a learner gets it: the start command on a data directory of its own. */
export async function startProduct(
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'cleartext-bench-'))
  // The user that runs PostgreSQL for root has to pass it; otherwise the database would go elsewhere and stay there.
  chmodSync(dataDirectory, 0o755)
  const port = await freePort()
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(port), CLEARTEXT_DATA_DIR: dataDirectory, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const server = await whenServing(child, `http://127.0.0.1:${port}`, '/en')
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

/** A built Next app in some folder, served by Next itself. */
export async function startNextApp(directory: string): Promise<RunningServer> {
  const port = await freePort()
  const child = spawn(
    join('node_modules', '.bin', 'next'),
    ['start', directory, '-p', String(port), '-H', '127.0.0.1'],
    {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  return whenServing(child, `http://127.0.0.1:${port}`, '/')
}

async function whenServing(child: ChildProcess, url: string, path: string): Promise<RunningServer> {
  const giveUpAt = Date.now() + START_PATIENCE_MS
  while (!(await answers(url + path))) {
    if (child.exitCode !== null) throw new Error(`the server of ${url} ended with status ${child.exitCode}`)
    if (Date.now() > giveUpAt) throw new Error(`no page from ${url} within ${START_PATIENCE_MS} ms`)
    await sleep(200)
  }
  return { url, stop: () => stop(child) }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    // Nobody listens yet.
    return false
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const inTime = await Promise.race([ended.then(() => true), sleep(STOP_PATIENCE_MS, false)])
  if (!inTime) child.kill('SIGKILL')
  await ended
}
