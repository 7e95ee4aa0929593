import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
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
  /** Resolves when it ends, with what there is to say about that. */
  readonly ended: Promise<Error>
  /** Lets requests finish for a moment, then ends it. */
  readonly stop: () => Promise<void>
  /** Ends it at once, as `kill -9` does: for tests of what survives that. */
  readonly kill: () => Promise<void>
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
  const ended = once(child, 'exit').then(
    ([code]: (number | null)[]) => new Error(`Next ended with status ${code ?? 1}.`),
  )
  const log = holdBack(child)
  const failure = await Promise.race([
    ended.then(({ message }) => message),
    untilItAnswers(`http://${callableHost(host)}:${port}/api/health`),
  ])
  if (failure !== undefined) {
    child.kill('SIGKILL')
    throw new Error(`${log.text()}${failure}`)
  }
  log.passOn()
  return { ended, stop: () => stop(child, ended), kill: () => kill(child, ended) }
}

/**
 * What Next says about itself at its start is said better by us, and only worth reading if it fails. Everything after
 * that is the product's log.
 */
function holdBack({ stdout }: ChildProcess): { text: () => string; passOn: () => void } {
  let text = ''
  let isHeldBack = true
  stdout?.setEncoding('utf8').on('data', (more: string) => {
    if (isHeldBack) text += more
    else process.stdout.write(more)
  })
  return { text: () => text, passOn: () => (isHeldBack = false) }
}

/** @returns what went wrong; `undefined` when it answers. */
async function untilItAnswers(address: string): Promise<string | undefined> {
  const deadline = Date.now() + START_PATIENCE_MS
  while (Date.now() < deadline) {
    if (await answers(address)) return undefined
    await delay(50)
  }
  return `Next does not answer at ${address} after ${START_PATIENCE_MS / 1000} s.`
}

/** Asks on a connection that is closed at once: one that is kept would be waited for when Next is to end. */
function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(address, { agent: false }, (response) => {
      response.resume().once('close', () => resolve(true))
    })
    request.once('error', () => resolve(false))
  })
}

async function kill(child: ChildProcess, ended: Promise<Error>): Promise<void> {
  child.kill('SIGKILL')
  await ended
}

async function stop(child: ChildProcess, ended: Promise<Error>): Promise<void> {
  child.kill('SIGTERM')
  const isGone = await Promise.race([ended.then(() => true), delay(STOP_PATIENCE_MS, false)])
  if (!isGone) child.kill('SIGKILL')
  await ended
}
