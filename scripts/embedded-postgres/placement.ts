import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Account } from './account.ts'
import { copyBinaries } from './binaries.ts'
import type { PostgresBinaries } from './binaries.ts'
import { usualCluster } from './earlier-settings.ts'
import { findObstacle } from './reach.ts'

/** Where the server's programs and its cluster are. */
export interface Placement {
  readonly binaries: PostgresBinaries
  readonly cluster: string
  /** Why they are not in the project's own folder, in a sentence for the person who started it. */
  readonly notice?: string
}

export interface PlacementRequest {
  readonly projectDirectory: string
  readonly dataDirectory: string
  readonly binaries: PostgresBinaries
  readonly account: Account
  /** Where an earlier start put the cluster. */
  readonly earlierCluster: string | undefined
}

const SHARED_HOME = '/var/lib/cleartext'

/**
 * Decides where programs and cluster go: into the project, unless the account that runs the server cannot get there,
 * as below a folder that only root may enter.
 *
 * A cluster stays where an earlier start put it.
 */
export function choosePlacement(request: PlacementRequest): Placement {
  const { projectDirectory, dataDirectory, binaries, account, earlierCluster } = request
  const home = path.join(SHARED_HOME, digest(realpathSync(projectDirectory)))
  const programObstacle = findObstacle(path.join(binaries.bin, 'postgres'), account)
  const dataObstacle = findObstacle(dataDirectory, account) ?? findRefusedOwnership(dataDirectory, account)
  const obstacle = programObstacle ?? dataObstacle
  if (obstacle) makeOpenFolder(home)
  const cluster =
    earlierCluster ??
    (dataObstacle ? path.join(home, `cluster-${digest(dataDirectory)}`) : usualCluster(dataDirectory))
  return {
    binaries: programObstacle ? copyBinaries(binaries, home) : binaries,
    cluster,
    ...(obstacle && { notice: describeMove(account, obstacle, home) }),
  }
}

function describeMove({ name }: Account, obstacle: string, home: string): string {
  return `PostgreSQL runs as ${name}, who may not enter ${obstacle}; its files are in ${home} instead.`
}

/** Everybody may enter it, whatever this shell's umask is; what lies in it has modes of its own. */
function makeOpenFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const made of [SHARED_HOME, folder]) chmodSync(made, 0o755)
}

/** Some mounts keep root from giving a folder away; then the cluster cannot stay there either. */
function findRefusedOwnership(dataDirectory: string, { ids }: Account): string | undefined {
  if (!ids || existsSync(usualCluster(dataDirectory))) return undefined
  const probe = path.join(dataDirectory, `.owner-${process.pid}`)
  try {
    mkdirSync(probe)
    chownSync(probe, ids.uid, ids.gid)
    return undefined
  } catch {
    // Not permitted, whatever the reason given.
    return dataDirectory
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
