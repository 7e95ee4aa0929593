import { realpathSync } from 'node:fs'
import path from 'node:path'
import { chooseAccount } from './account.ts'
import { appDatabaseUrl, ensureAppDatabase } from './app-database.ts'
import { findEmbeddedBinaries } from './binaries.ts'
import type { PostgresBinaries } from './binaries.ts'
import { ensureCluster, findClusterOwner } from './cluster.ts'
import { makeDataDirectory } from './data-directory.ts'
import { findEarlierSettings } from './earlier-settings.ts'
import { choosePlacement } from './placement.ts'
import { serverEnd, stopServer } from './server-process.ts'
import { newSettings, writeSettings } from './settings.ts'
import { startOrTakeOver } from './start-or-take-over.ts'

/** A running server that belongs to one data directory. */
export interface EmbeddedPostgres {
  /** Address of the app's database. */
  readonly url: string
  readonly pid: number
  /** Folder that holds the tables. */
  readonly cluster: string
  /** False: it was running already, left behind by an app that was killed. */
  readonly isFresh: boolean
  /** Resolves when the server's process ends, for whatever reason. */
  readonly ended: Promise<void>
  /** Ends open connections, writes everything and returns when the process is gone. */
  readonly stop: () => Promise<void>
}

export interface LaunchOptions {
  readonly projectDirectory: string
  /** Made if missing. */
  readonly dataDirectory: string
  /** Hears sentences about decisions the person who started it should know of. */
  readonly report: (sentence: string) => void
  /** Other programs than the embedded ones, for tests on another version. */
  readonly binaries?: PostgresBinaries
  /** False for throw-away servers of tests: contents may be lost in a crash, and everything is faster. */
  readonly isDurable?: boolean
}

const STOP_PATIENCE_MS = 5000

/**
 * Starts the PostgreSQL of a data directory, or takes over the one that is running there.
 *
 * Whoever calls this must be the only one to use the data directory: two apps could otherwise share one server, and the
 * first to stop would take it away from the other.
 *
 * @throws {EmbeddedPostgresError} it cannot be had; the message says why and what to do.
 */
export async function launchEmbeddedPostgres(options: LaunchOptions): Promise<EmbeddedPostgres> {
  const { projectDirectory, report, isDurable = true } = options
  const dataDirectory = makeDataDirectory(options.dataDirectory)
  const earlier = findEarlierSettings(dataDirectory, report)
  const clusterOwner = earlier && findClusterOwner(earlier.cluster)
  if (earlier && !clusterOwner) report(`There is no database in ${earlier.cluster}; an empty one is made.`)
  const account = chooseAccount(clusterOwner)
  const { binaries, cluster, notice } = choosePlacement({
    projectDirectory,
    dataDirectory,
    binaries: options.binaries ?? findEmbeddedBinaries(projectDirectory),
    account,
    earlierCluster: clusterOwner && earlier.cluster,
  })
  if (notice) report(notice)
  const settings = { ...(earlier ?? (await newSettings(dataDirectory))), cluster }
  writeSettings(dataDirectory, settings)
  ensureCluster(cluster, { binaries, account, adminPassword: settings.adminPassword })

  const logFile = path.join(dataDirectory, 'postgres.log')
  const { port } = settings
  const server = await startOrTakeOver(
    { binaries, account, cluster: realpathSync(cluster), logFile, port, isDurable },
    report,
  )
  const current = { ...settings, port: server.port }
  writeSettings(dataDirectory, current)
  await ensureAppDatabase(current)
  return {
    url: appDatabaseUrl(current),
    pid: server.pid,
    cluster,
    isFresh: server.isFresh,
    ended: serverEnd(server.pid),
    stop: () => stopServer(server.pid, STOP_PATIENCE_MS),
  }
}
