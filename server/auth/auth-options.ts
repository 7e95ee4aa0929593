import 'server-only'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { BetterAuthOptions } from 'better-auth'
import { describeError } from '#server/logging/describe-error.ts'
import { log } from '#server/logging/log.ts'

const DAY_SECONDS = 24 * 60 * 60

/** The longest life browsers give a cookie. @see RFC 6265bis, 5.5 (400 days) */
const SESSION_SECONDS = 400 * DAY_SECONDS

/** For so long a request is believed without asking the database; a session that was ended elsewhere lives on as long. */
const COOKIE_CACHE_SECONDS = 5 * 60

export interface AuthSettings {
  readonly secret: string
  /** Where people reach this server. Whether cookies are for https only follows from it. */
  readonly origin: string
  readonly database: Parameters<typeof prismaAdapter>[0]
}

/** How sign-in is set up, without the ways of signing in. */
export function authOptions({ secret, origin, database }: AuthSettings) {
  return {
    baseURL: origin,
    secret,
    database: prismaAdapter(database, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    session: {
      expiresIn: SESSION_SECONDS,
      /** Sliding: used a day later, it lasts 400 days from then. */
      updateAge: DAY_SECONDS,
      cookieCache: { enabled: true, maxAge: COOKIE_CACHE_SECONDS },
    },
    /** Ours count per learner and per address over all of the interface: server/rate-limit/rate-limit.ts. */
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'cleartext',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          /** Neither is needed for anything, so neither is kept. */
          before: (session) => Promise.resolve({ data: { ...session, ipAddress: null, userAgent: null } }),
        },
      },
    },
    logger: { level: 'error', log: logWithoutMessage },
  } satisfies BetterAuthOptions
}

/** The library puts addresses and e-mails into its sentences; what went wrong is in the errors it hands along. */
function logWithoutMessage(_level: string, _message: string, ...details: unknown[]): void {
  log('error', 'auth-error', {
    errors: details.filter((detail) => detail instanceof Error).map((error) => describeError(error)),
  })
}
