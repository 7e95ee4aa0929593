import 'server-only'
import { APIError } from 'better-auth/api'
import type { PrismaClient } from '#server/db/generated/client.ts'
import { isDatabaseUnavailable } from '#server/db/is-database-unavailable.ts'

/**
 * A client whose outages come through better-auth.
 *
 * The library answers "no session" or an error without a cause when a query fails, but lets its own `APIError` pass.
 * Without this, a learner whose database is away would be told to sign in, and would lose sight of everything.
 */
export function reportOutages(database: PrismaClient) {
  return database.$extends({
    query: {
      async $allOperations({ args, query }) {
        try {
          return await query(args)
        } catch (error) {
          throw isDatabaseUnavailable(error) ? outage(error) : error
        }
      },
    },
  })
}

function outage(cause: unknown): APIError {
  return Object.assign(new APIError('SERVICE_UNAVAILABLE'), { cause })
}
