import { PROJECT_DIRECTORY } from '../commands/project.mjs'
import { launchEmbeddedPostgres } from '../embedded-postgres/launch.ts'
import { applyMigrations } from '../migrations/apply-migrations.ts'
import { keepServer } from './keep-server.ts'
import type { KeptServer } from './keep-server.ts'

/** Where the database is to be had. */
export interface DatabaseRequest {
  /** A server of the person's own; absent: the embedded one. */
  readonly databaseUrl: string | undefined
  /** Absolute, and claimed by this process. */
  readonly dataDirectory: string
  readonly report: (sentence: string) => void
}

/**
 * Opens the database and brings it to the present schema.
 *
 * @throws {Error} it cannot be had; the message says why and what to do.
 */
export async function openDatabase({
  databaseUrl,
  dataDirectory,
  report,
}: DatabaseRequest): Promise<KeptServer> {
  const projectDirectory = PROJECT_DIRECTORY
  const database =
    databaseUrl === undefined
      ? await keepServer(() => launchEmbeddedPostgres({ projectDirectory, dataDirectory, report }), report)
      : serverOfTheirOwn(databaseUrl)
  const migrated = await applyMigrations(database.url)
  if (migrated.ok) return database
  await database.stop()
  throw new Error(migrated.failure.message)
}

/** Not ours to watch or to stop. */
function serverOfTheirOwn(url: string): KeptServer {
  return { url, lost: new Promise(() => undefined), stop: () => Promise.resolve() }
}
