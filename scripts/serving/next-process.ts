import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { installedProgram, PROJECT_DIRECTORY, QUIET_TOOLS } from '../commands/project.mjs'
import { callableHost } from './addresses.ts'

/** How Next is to run. */
export interface NextSettings {
  /** `start` serves what was built, `dev` what is being written. */
  readonly mode: 'start' | 'dev'
  readonly host: string
  readonly port: number
  readonly databaseUrl: string
  readonly secret: string
}

/** Next, serving the pages. */
export interface NextProcess {
  /** Exit status; resolves when it ends, for whatever reason. */
  readonly ended: Promise<number>
  /** Lets requests finish for a moment, then ends it. */
  readonly stop: () => Promise<void>
}

const START_PATIENCE_MS = 60_000
/** Long enough for an answer on its way, short enough for a person who pressed Ctrl-C. */
const STOP_PATIENCE_MS = 3000

/**
 * Starts Next and waits until it answers. It ends when this process does, even by `kill -9`.
 *
 * @throws {Error} it ended first; what it said is on the terminal.
 */
export async function startNext(settings: NextSettings): Promise<NextProcess> {
  const { mode, host, port, databaseUrl, secret } = settings
  const child = spawn(
    process.execPath,
    [
      ...['--import', new URL('./end-with-parent.mjs', import.meta.url).href],
      ...[installedProgram('next'), mode, '-H', host, '-p', String(port)],
    ],
    {
      cwd: PROJECT_DIRECTORY,
      env: {
        ...process.env,
        ...QUIET_TOOLS,
        NODE_ENV: mode === 'start' ? 'production' : 'development',
        DATABASE_URL: databaseUrl,
        CLEARTEXT_SECRET: secret,
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? 1)
  passOnAfterBanner(child)
  const outcome = await Promise.race([
    ended.then((status) => `Next ended with status ${status} before it served a page.`),
    untilItAnswers(`http://${callableHost(host)}:${port}/api/health`),
  ])
  if (outcome !== 'answers') {
    child.kill('SIGKILL')
    throw new Error(outcome)
  }
  return { ended, stop: () => stop(child, ended) }
}

/** What it says about itself at its start is said better by us; everything after that is the product's log. */
function passOnAfterBanner({ stdout }: ChildProcess): void {
  let isBanner = true
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (!isBanner) process.stdout.write(text)
    else if (text.includes('Ready in')) isBanner = false
  })
}

async function untilItAnswers(address: string): Promise<string> {
  const deadline = Date.now() + START_PATIENCE_MS
  while (Date.now() < deadline) {
    try {
      await fetch(address)
      return 'answers'
    } catch {
      // Nobody listens yet.
      await delay(50)
    }
  }
  return `Next does not answer at ${address} after ${START_PATIENCE_MS / 1000} s.`
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  child.kill('SIGTERM')
  const isGone = await Promise.race([ended.then(() => true), delay(STOP_PATIENCE_MS, false)])
  if (!isGone) child.kill('SIGKILL')
  await ended
}
