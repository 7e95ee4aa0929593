import { readFile } from 'node:fs/promises'
import { readMigrationFiles, SCHEMA_PATH } from './migration-files.ts'
import { NO_FILTERS, toMigrationList, withSchemaEngine } from './schema-engine.ts'
import { withScratchDatabase } from './scratch-database.ts'

/**
 * What a new migration would have to do so that `prisma/migrations` arrive at `prisma/schema.prisma`.
 *
 * @param serverUrl - a server on which a database may be created and dropped; the one named is left alone.
 * @param schema - another schema than the project's, for tests.
 * @returns SQL, or null when migrations and schema agree.
 */
export async function schemaDifference(serverUrl: string, schema?: string): Promise<string | null> {
  const wanted = schema ?? (await readFile(SCHEMA_PATH, 'utf8'))
  const migrations = toMigrationList(await readMigrationFiles())
  const result = await withScratchDatabase(serverUrl, (scratchUrl) =>
    withSchemaEngine(scratchUrl, wanted, (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...migrations },
        to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: wanted }] },
        script: true,
        exitCode: true,
        filters: NO_FILTERS,
      }),
    ),
  )
  return result.exitCode === 0 ? null : (result.stdout ?? '')
}
