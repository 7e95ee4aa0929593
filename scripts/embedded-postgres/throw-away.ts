import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PostgresBinaries } from './binaries.ts'
import { launchEmbeddedPostgres } from './launch.ts'

/** A server for one run of tests. */
export interface ThrowAwayPostgres {
  readonly url: string
  /** Stops it and removes every trace. */
  readonly stop: () => Promise<void>
}

/**
 * Starts an empty server in a temporary folder; it gives up safety in a crash for speed.
 *
 * @param binaries - other programs than the embedded ones, as an older version's.
 */
export async function launchThrowAwayPostgres(
  projectDirectory: string,
  binaries?: PostgresBinaries,
): Promise<ThrowAwayPostgres> {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'cleartext-postgres-'))
  // Temporary folders are closed to others, but as root the server runs under another account.
  chmodSync(dataDirectory, 0o755)
  const server = await launchEmbeddedPostgres({
    projectDirectory,
    dataDirectory,
    report: () => undefined,
    isDurable: false,
    ...(binaries && { binaries }),
  })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      for (const folder of [dataDirectory, server.cluster]) rmSync(folder, { recursive: true, force: true })
    },
  }
}
