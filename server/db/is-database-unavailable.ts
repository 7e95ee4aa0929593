import 'server-only'

/** Prisma's codes for a database that cannot be reached, let in, or is not the one we migrated. */
const PRISMA_CODES = new Set([
  'P1000',
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1010',
  'P1011',
  'P1017',
  'P2021',
  'P2022',
  'P2024',
  'P2028',
  'P2037',
])

/**
 * Classes and codes of SQLSTATE: connection lost, no resources, shutting down or starting, a statement given up
 * because it took too long, read-only after a failover, and a table or column that is not there yet.
 */
const SQL_STATE = /^(08...|53...|57P0[1-5]|57014|25006|42P01|42703)$/

const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])

/** What `pg` and its pool say without any code. */
const PG_MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout|Cannot use a pool after)/

/**
 * Whether an error means that the database is away for now, rather than that we asked it something wrong.
 *
 * @see https://www.prisma.io/docs/orm/reference/error-reference and
 *   https://www.postgresql.org/docs/15/errcodes-appendix.html
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, meta, cause } = error as {
    code?: unknown
    meta?: { driverAdapterError?: unknown }
    cause?: unknown
  }
  if (typeof code === 'string' && (PRISMA_CODES.has(code) || SOCKET_CODES.has(code) || SQL_STATE.test(code)))
    return true
  if (PG_MESSAGES.test(error.message)) return true
  if (SQL_STATE.test(sqlStateOf(meta?.driverAdapterError ?? error))) return true
  return cause !== undefined && cause !== error && isDatabaseUnavailable(cause)
}

/** PostgreSQL's own code inside a `DriverAdapterError`, or nothing. */
function sqlStateOf(driverError: unknown): string {
  const { cause } = (driverError ?? {}) as { cause?: unknown }
  const { originalCode } = (cause ?? {}) as { originalCode?: unknown }
  return typeof originalCode === 'string' ? originalCode : ''
}
