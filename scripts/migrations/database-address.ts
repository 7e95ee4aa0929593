import { Client, DatabaseError } from 'pg'

/** The same server and credentials, another database. */
export function withDatabaseName(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl)
  url.pathname = `/${encodeURIComponent(name)}`
  return url.href
}

/** The database an address names. */
function databaseName(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).pathname.slice(1))
}

/** Runs `work` on one connection and closes it. */
export async function withConnection<Value>(
  databaseUrl: string,
  work: (connection: Client) => Promise<Value>,
): Promise<Value> {
  const connection = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await connection.connect()
  try {
    return await work(connection)
  } finally {
    await connection.end()
  }
}

/** Creates the database an address names, if the server does not have it. Safe when several processes do so at once. */
export async function ensureDatabase(databaseUrl: string): Promise<void> {
  try {
    await withConnection(databaseUrl, async () => {})
  } catch (error) {
    if (!hasSqlState(error, INVALID_CATALOG_NAME)) throw error
    await createDatabase(databaseUrl)
  }
}

async function createDatabase(databaseUrl: string): Promise<void> {
  await withConnection(withDatabaseName(databaseUrl, 'postgres'), async (connection) => {
    const name = connection.escapeIdentifier(databaseName(databaseUrl))
    try {
      await connection.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
    } catch (error) {
      const madeByAnother = hasSqlState(error, DUPLICATE_DATABASE) || hasSqlState(error, UNIQUE_VIOLATION)
      if (!madeByAnother) throw error
    }
  })
}

/** Whether an error came from the server with this code. @see https://www.postgresql.org/docs/15/errcodes-appendix.html */
function hasSqlState(error: unknown, sqlState: string): boolean {
  return error instanceof DatabaseError && error.code === sqlState
}

const INVALID_CATALOG_NAME = '3D000'
const DUPLICATE_DATABASE = '42P04'
const UNIQUE_VIOLATION = '23505'
