import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { launchEmbeddedPostgres } from '../embedded-postgres/launch.ts'

/** A PostgreSQL on which databases may be created and dropped. */
export interface BorrowedServer {
  /** Names a database of the server that is not ours to touch. */
  readonly url: string
  readonly giveBack: () => Promise<void>
}

/** The server that is named, or else an embedded one that is thrown away when it is given back. */
export async function borrowServer(databaseUrl: string | undefined): Promise<BorrowedServer> {
  if (databaseUrl) return { url: databaseUrl, giveBack: () => Promise.resolve() }
  const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'cleartext-postgres-'))
  // As root the server runs under another account, which has to get in.
  await chmod(dataDirectory, 0o755)
  const embedded = await launchEmbeddedPostgres({
    projectDirectory: path.resolve(import.meta.dirname, '../..'),
    dataDirectory,
    report: () => {},
    isDurable: false,
  })
  return {
    url: embedded.url,
    giveBack: async () => {
      await embedded.stop()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}
