import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findLiveProcess } from '../commands/live-process.mjs'
import type { Account } from './account.ts'
import type { PostgresBinaries } from './binaries.ts'
import { PLAIN_ENVIRONMENT } from './cluster.ts'
import { parsePostmasterFile } from './postmaster-file.ts'
import type { PostmasterFile } from './postmaster-file.ts'

/** Everything the server's command line is made of. */
export interface ServerSettings {
  readonly binaries: PostgresBinaries
  readonly account: Account
  readonly cluster: string
  readonly logFile: string
  readonly port: number
  /** False: contents may be lost in a crash, which makes throw-away servers faster. */
  readonly isDurable: boolean
}

/** How an attempt to start ended. */
export type StartOutcome =
  | { readonly kind: 'ready'; readonly pid: number }
  /** `log` is what the server said in this attempt. */
  | { readonly kind: 'ended'; readonly log: string }
  | { readonly kind: 'cannot-run'; readonly reason: string }

const POLL_MS = 20
const LARGEST_LOG_BYTES = 5_000_000

/** Reads who holds a cluster. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  const file = postmasterFilePath(cluster)
  return existsSync(file) ? parsePostmasterFile(readFileSync(file, 'utf8')) : undefined
}

/** Where a running server says who it is. */
export function postmasterFilePath(cluster: string): string {
  return path.join(cluster, 'postmaster.pid')
}

/**
 * Starts a server and waits until it takes connections or ends.
 *
 * It gets a process group of its own, so that Ctrl-C in the terminal does not end it before the app has stopped, and it
 * survives us, so that `kill -9` of the app costs it nothing.
 */
export async function startServer(settings: ServerSettings): Promise<StartOutcome> {
  const { binaries, account, cluster, logFile } = settings
  const log = openLog(logFile)
  const child = spawn(path.join(binaries.bin, 'postgres'), serverArguments(settings), {
    ...account.ids,
    cwd: '/',
    env: PLAIN_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  })
  closeSync(log.descriptor)
  child.unref()
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  for (;;) {
    if (failure) return { kind: 'cannot-run', reason: failure.message }
    if (hasEnded(child))
      return { kind: 'ended', log: readFileSync(logFile).subarray(log.size).toString('utf8') }
    const file = readPostmasterFile(cluster)
    if (file && file.pid === child.pid && file.status === 'ready') return { kind: 'ready', pid: file.pid }
    await delay(POLL_MS)
  }
}

function serverArguments({ cluster, port, isDurable }: ServerSettings): readonly string[] {
  const options = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(!isDurable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return ['-D', cluster, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

function openLog(logFile: string): { descriptor: number; size: number } {
  if (existsSync(logFile) && statSync(logFile).size > LARGEST_LOG_BYTES) renameSync(logFile, `${logFile}.1`)
  const descriptor = openSync(logFile, 'a', 0o600)
  return { descriptor, size: existsSync(logFile) ? statSync(logFile).size : 0 }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

/**
 * Stops a server: open connections are ended and everything is written.
 *
 * @param patienceMs - after this long it is stopped at once, and tidies up when it is started again.
 */
export async function stopServer(pid: number, patienceMs: number): Promise<void> {
  const identity = findLiveProcess(pid)?.identity
  if (identity === undefined) return
  // Fast shutdown, then immediate shutdown: https://www.postgresql.org/docs/18/server-shutdown.html
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    send(pid, signal)
    if (await hasGone(identity, pid, Date.now() + patienceMs)) return
  }
  send(pid, 'SIGKILL')
}

/** Resolves when the server's process has ended, whoever started it. */
export async function serverEnd(pid: number): Promise<void> {
  const identity = findLiveProcess(pid)?.identity
  while (identity !== undefined && findLiveProcess(pid)?.identity === identity) {
    await delay(500, undefined, { ref: false })
  }
}

async function hasGone(identity: string, pid: number, deadline: number): Promise<boolean> {
  while (findLiveProcess(pid)?.identity === identity) {
    if (Date.now() > deadline) return false
    await delay(POLL_MS)
  }
  return true
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    // It ended in the meantime, which is what the signal was for.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
