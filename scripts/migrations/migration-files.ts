import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** One migration as it lies in `prisma/migrations/<name>/migration.sql`. */
export interface MigrationFile {
  /** `YYYYMMDDHHMMSS_words`; the order of names is the order of application. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file in hex, as Prisma keeps it in `_prisma_migrations`. */
  readonly checksum: string
}

const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..')

export const SCHEMA_PATH = path.join(PROJECT_ROOT, 'prisma/schema.prisma')
export const MIGRATIONS_PATH = path.join(PROJECT_ROOT, 'prisma/migrations')

/** All migrations, oldest first. */
export async function readMigrationFiles(migrationsPath: string = MIGRATIONS_PATH): Promise<MigrationFile[]> {
  const entries = await readdir(migrationsPath, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.toSorted().map(async (name) => {
      const sql = await readFile(path.join(migrationsPath, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}
