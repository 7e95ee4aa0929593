import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { Pool } from 'pg'
import type { QueryArrayConfig, QueryArrayResult } from 'pg'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { MigrationFile } from './migration-files.ts'

/** What of the database the engine looks at: everything. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] }

/**
 * Lends `work` Prisma's schema engine as WebAssembly, connected through `pg`: no native engine is ever downloaded.
 *
 * @param databaseUrl - the database to work on; it is the engine's shadow database too, so a comparison needs an empty
 *   one that may be thrown away.
 */
export async function withSchemaEngine<Value>(
  databaseUrl: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<Value>,
): Promise<Value> {
  const pool = new Pool({ connectionString: databaseUrl })
  try {
    loadedEngine ??= loadEngine()
    const { SchemaEngine } = await loadedEngine
    const engine = await SchemaEngine.new(
      { datamodels: [['schema.prisma', schema]] },
      () => {},
      openCatalogAdapter(pool),
    )
    const value = await work(engine)
    engine.free()
    return value
  } finally {
    await pool.end()
  }
}

/**
 * An adapter whose answers the engine can read.
 *
 * The engine asks the catalog for columns of PostgreSQL's internal type "char", such as the kind of a constraint, and the
 * adapter refuses that type. So the driver's answer calls them text, and the adapter's calls them characters.
 */
function openCatalogAdapter(pool: Pool) {
  const charColumns = new Set<string>()
  const query = pool.query.bind(pool) as (config: QueryArrayConfig) => Promise<QueryArrayResult>
  pool.query = (async (config: QueryArrayConfig) => {
    const result = await query(config)
    for (const field of result.fields) {
      if (field.dataTypeID !== INTERNAL_CHAR_OID) continue
      field.dataTypeID = TEXT_OID
      charColumns.add(field.name)
    }
    return result
  }) as typeof pool.query

  const database = new PrismaPg(pool)
  const connect = async () => {
    const connection = await database.connect()
    const queryRaw = connection.queryRaw.bind(connection)
    connection.queryRaw = async (statement) => {
      const result = await queryRaw(statement)
      const columnTypes = result.columnTypes.map((type, column) =>
        charColumns.has(result.columnNames[column] ?? '') ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    return connection
  }
  const { provider, adapterName } = database
  return bindMigrationAwareSqlAdapterFactory({ provider, adapterName, connect, connectToShadowDb: connect })
}

const INTERNAL_CHAR_OID = 18
const TEXT_OID = 25

/** Once per process: the package keeps views of one instance's memory. */
let loadedEngine: ReturnType<typeof loadEngine> | undefined

/**
 * The package expects a bundler to load its `.wasm`, so that is done by hand here. It is an internal package of Prisma,
 * which is why its version is pinned to the one Prisma itself names.
 */
async function loadEngine() {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const enginePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = await readFile(path.join(path.dirname(enginePath), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  })
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: throwPanic } })
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return engine
}

/** The engine reports a bug in itself through a global of this shape; without one its message would be lost. */
function throwPanic(message: string): never {
  throw new Error(`Prisma's schema engine gave up: ${message}`)
}

/** Migrations in the shape the engine reads them. */
export function toMigrationList(files: readonly MigrationFile[]): MigrationList {
  return {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: files.map((file) => ({
      path: file.name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: file.sql } },
    })),
  }
}
