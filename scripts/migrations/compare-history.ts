import type { MigrationFile } from './migration-files.ts'

/** A row of Prisma's `_prisma_migrations`, as far as it matters here. */
export interface MigrationRecord {
  readonly name: string
  readonly checksum: string
  readonly state: 'applied' | 'failed' | 'rolled-back'
}

export type MigrationHistory =
  | { readonly kind: 'up-to-date' }
  | { readonly kind: 'behind'; readonly pending: readonly string[] }
  | { readonly kind: 'edited'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string }

/**
 * Holds the migrations of this checkout against what the database says it has.
 *
 * Migrations that only the database knows are no fault: a newer version of the program may run beside this one.
 */
export function compareHistory(
  files: readonly MigrationFile[],
  records: readonly MigrationRecord[],
): MigrationHistory {
  const failed = records.find((record) => record.state === 'failed')
  if (failed) return { kind: 'failed', name: failed.name }

  const checksumByName = new Map(
    records.filter((record) => record.state === 'applied').map((record) => [record.name, record.checksum]),
  )
  const edited = files.find((file) => (checksumByName.get(file.name) ?? file.checksum) !== file.checksum)
  if (edited) return { kind: 'edited', name: edited.name }

  const pending = files.filter((file) => !checksumByName.has(file.name)).map((file) => file.name)
  return pending.length === 0 ? { kind: 'up-to-date' } : { kind: 'behind', pending }
}
