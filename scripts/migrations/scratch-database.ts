import { randomUUID } from 'node:crypto'
import { withConnection, withDatabaseName } from './database-address.ts'

/**
 * Lends `work` an empty database on the server of `databaseUrl` and drops it afterwards, whatever happened.
 *
 * @returns what `work` returned.
 */
export async function withScratchDatabase<Value>(
  databaseUrl: string,
  work: (scratchUrl: string) => Promise<Value>,
): Promise<Value> {
  const name = `cleartext_scratch_${randomUUID().replaceAll('-', '')}`
  const maintenanceUrl = withDatabaseName(databaseUrl, 'postgres')
  await withConnection(maintenanceUrl, (connection) =>
    connection.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`),
  )
  try {
    return await work(withDatabaseName(databaseUrl, name))
  } finally {
    await withConnection(maintenanceUrl, (connection) =>
      connection.query(`DROP DATABASE ${name} WITH (FORCE)`),
    )
  }
}
