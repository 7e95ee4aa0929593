import 'server-only'
import { betterAuth } from 'better-auth'
import { anonymous } from 'better-auth/plugins/anonymous'
import { database } from '#server/db/client.ts'
import { servedEnvironment } from '#server/env.ts'
import { isHttps } from '#server/http/is-https.ts'
import { authOptions } from './auth-options.ts'
import { guestPlugin } from './guest-plugin.ts'
import { reportOutages } from './report-outages.ts'

export type Auth = ReturnType<typeof makeAuth>

const byOrigin = new Map<string, Auth>()

/**
 * Sign-in for a request, made when first asked for.
 *
 * Without a configured origin a server may be reached by http and, through a proxy, by https; the two differ in whether
 * cookies are `Secure`, so each has its own.
 */
export function authFor(headers: Headers): Auth {
  const configured = servedEnvironment().origin
  const origin = configured ?? (isHttps(headers, configured) ? 'https://localhost' : 'http://localhost')
  const known = byOrigin.get(origin)
  if (known) return known
  const auth = makeAuth(origin)
  byOrigin.set(origin, auth)
  return auth
}

function makeAuth(origin: string) {
  return betterAuth({
    ...authOptions({ secret: servedEnvironment().secret, origin, database: reportOutages(database()) }),
    plugins: [anonymous(), guestPlugin()],
  })
}
