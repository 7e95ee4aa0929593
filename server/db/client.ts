import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { servedEnvironment } from '#server/env.ts'
import { PrismaClient } from './generated/client.ts'

/** Two cores serve no more statements at a time, and a PostgreSQL lets a hundred connections in. */
const MAX_CONNECTIONS = 10
/** A database that is away is reported rather than waited for; the browser keeps what it has and tries again. */
const CONNECT_TIMEOUT_MS = 3_000
/** The server gives a statement up first, so that it does not go on working for nobody. */
const STATEMENT_TIMEOUT_MS = 9_000
const ANSWER_TIMEOUT_MS = 10_000
/**
 * Every statement goes by a key whatever its values are, so it is planned once per connection. Left to itself PostgreSQL
 * plans the read before each saved answer anew, which takes longer than the read.
 */
const SETTINGS = '-c plan_cache_mode=force_generic_plan'

interface Connections {
  readonly pool: Pool
  readonly prisma: PrismaClient
}

/** Kept on the global object because `next dev` loads this module anew after every change. */
const kept = globalThis as { cleartextConnections?: Connections }

/**
 * The database through Prisma: for records that are read and written one by one.
 *
 * Connects with the first statement, so it may be called where no database is needed in the end.
 */
export function database(): PrismaClient {
  return connections().prisma
}

/**
 * The same connections without Prisma: for statements about many rows, which are written in SQL (run-statement.ts).
 * Through Prisma each of them costs twice the processor time.
 */
export function connectionPool(): Pool {
  return connections().pool
}

/** Ends all connections; the next call makes new ones. */
export async function closeDatabase(): Promise<void> {
  const current = kept.cleartextConnections
  delete kept.cleartextConnections
  await current?.prisma.$disconnect()
  await current?.pool.end()
}

function connections(): Connections {
  kept.cleartextConnections ??= connect(servedEnvironment().databaseUrl)
  return kept.cleartextConnections
}

function connect(databaseUrl: string): Connections {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    application_name: 'cleartext',
    options: SETTINGS,
  })
  // An idle connection that breaks is thrown away by the pool; whoever needs the next one hears of the outage.
  pool.on('error', () => {})
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}
