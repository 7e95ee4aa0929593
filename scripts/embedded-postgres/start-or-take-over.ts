import { rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { findFreePort, probePort } from '../commands/free-port.mjs'
import { findLiveProcess } from '../commands/live-process.mjs'
import { decideStart } from './decide-start.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import type { PostmasterFile } from './postmaster-file.ts'
import { postmasterFilePath, readPostmasterFile, startServer } from './server-process.ts'
import type { ServerSettings } from './server-process.ts'

/** A server that takes connections. */
export interface RunningServer {
  readonly pid: number
  readonly port: number
  /** False: it was running already. */
  readonly isFresh: boolean
}

/** How long the remains of a dead server, or one that is on its way up or down, may hold a new one up. */
const PATIENCE_MS = 20_000
const LOOK_AGAIN_MS = 100

/**
 * Gets a cluster served: by the server that is running, or by a new one.
 *
 * @throws {EmbeddedPostgresError} somebody else holds the cluster, or the server does not come up.
 */
export async function startOrTakeOver(
  settings: ServerSettings,
  report: (sentence: string) => void,
): Promise<RunningServer> {
  const deadline = Date.now() + PATIENCE_MS
  let { port } = settings
  for (;;) {
    const file = readPostmasterFile(settings.cluster)
    const decision = decideStart(settings.cluster, file, file && findLiveProcess(file.pid))
    if (decision.kind === 'refuse') throw refusal(settings.cluster, decision.holder)
    if (decision.kind === 'take-over') return { ...decision.server, isFresh: false }
    if (decision.kind === 'start-after-removing-stale-file') rmSync(postmasterFilePath(settings.cluster))
    if (decision.kind !== 'wait') {
      port = await usablePort(port, report)
      const server = await startNew({ ...settings, port })
      if (server) return server
    }
    if (Date.now() > deadline) throw heldTooLong(settings)
    await delay(LOOK_AGAIN_MS)
  }
}

/** @returns `undefined` when the remains of a dead server are still going away, and it is worth trying again. */
async function startNew(settings: ServerSettings): Promise<RunningServer | undefined> {
  const outcome = await startServer(settings)
  if (outcome.kind === 'ready') return { pid: outcome.pid, port: settings.port, isFresh: true }
  if (outcome.kind === 'ended' && isHeldByRemains(outcome.log)) return undefined
  const reason = outcome.kind === 'ended' ? lastLines(outcome.log) : outcome.reason
  throw new EmbeddedPostgresError(
    `PostgreSQL did not start:\n${reason}\nMend what it names and start again; its whole log is ${settings.logFile}.`,
  )
}

async function usablePort(port: number, report: (sentence: string) => void): Promise<number> {
  if ((await probePort(port, '127.0.0.1')) === 'free') return port
  const other = await findFreePort()
  report(`Port ${port}, which PostgreSQL had before, is taken by another program; it has ${other} now.`)
  return other
}

/** What PostgreSQL says while processes of a killed server have not noticed yet that it is gone. */
function isHeldByRemains(log: string): boolean {
  return /pre-existing shared memory block|lock file "postmaster\.pid" (already exists|is empty)/.test(log)
}

function lastLines(log: string): string {
  return log.trim().split('\n').slice(-8).join('\n')
}

function refusal(cluster: string, holder: PostmasterFile): EmbeddedPostgresError {
  const since = new Date(holder.startedAt).toISOString()
  return new EmbeddedPostgresError(
    `${cluster} is marked as held by process ${holder.pid}, a PostgreSQL that has been serving ${holder.cluster} since ${since}.\n` +
      'If this folder is a copy, stop the original and copy again: a copy of a running database is not whole. Otherwise stop that process.',
  )
}

function heldTooLong({ cluster, logFile }: ServerSettings): EmbeddedPostgresError {
  const holder = readPostmasterFile(cluster)?.pid
  return new EmbeddedPostgresError(
    `${cluster} is still held${holder ? ` by process ${holder}` : ''} after ${PATIENCE_MS / 1000} s, by a PostgreSQL that neither comes up nor goes away.\n` +
      `Stop that process and start again; its log is ${logFile}.`,
  )
}
