import { existsSync } from 'node:fs'
import path from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { readSettings, settingsFile } from './settings.ts'
import type { PostgresSettings } from './settings.ts'

/** Where a cluster lies unless the server's account cannot get there. */
export function usualCluster(dataDirectory: string): string {
  return path.join(dataDirectory, 'postgres')
}

/**
 * Finds the settings that an earlier start made for this data directory.
 *
 * A folder may have been moved or copied since. A cluster inside it came along. One that lies elsewhere is kept by a
 * folder that was moved, and belongs to the original where there are two.
 *
 * @throws {EmbeddedPostgresError} there is a cluster but no password to open it with.
 */
export function findEarlierSettings(
  dataDirectory: string,
  report: (sentence: string) => void,
): PostgresSettings | undefined {
  const earlier = readSettings(dataDirectory)
  const cluster = usualCluster(dataDirectory)
  if (!earlier) {
    if (existsSync(cluster)) throw passwordLost(dataDirectory)
    return undefined
  }
  const { madeFor } = earlier
  if (madeFor === dataDirectory) return earlier
  if (earlier.cluster === usualCluster(madeFor)) return { ...earlier, cluster, madeFor: dataDirectory }
  if (!existsSync(settingsFile(madeFor))) return { ...earlier, madeFor: dataDirectory }
  report(`This is a copy of ${madeFor}, which keeps its database; this one begins with an empty one.`)
  return undefined
}

function passwordLost(dataDirectory: string): EmbeddedPostgresError {
  const file = settingsFile(dataDirectory)
  return new EmbeddedPostgresError(
    `${usualCluster(dataDirectory)} holds a database, but ${file} with its password is missing.\n` +
      'Restore that file, or move the database elsewhere to begin with an empty one.',
  )
}
