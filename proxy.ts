import createMiddleware from 'next-intl/middleware'
import { NextRequest } from 'next/server'
import type { NextResponse } from 'next/server'
import { routing } from '#components/ui/routing.ts'
import { PagePolicies } from '#server/csp/page-policies.ts'
import { readStaticPages } from '#server/csp/static-pages.ts'
import { readEnvironment } from '#server/env.ts'
import { isHttps } from '#server/http/is-https.ts'

const POLICY_HEADER = 'content-security-policy'

const environment = readEnvironment()
const policies = new PagePolicies(environment.isProduction ? readStaticPages(process.cwd()) : undefined)
const routeByLanguage = createMiddleware(routing)

/** Before every page: finds the language of an address without one, and says which scripts the page may run. */
export function proxy(request: NextRequest): NextResponse {
  const policy = policies.policyOf(request.nextUrl.pathname, isHttps(request.headers, environment.origin))
  const response = routeByLanguage(policy.hasNonce ? withPolicy(request, policy.value) : request)
  response.headers.set(POLICY_HEADER, policy.value)
  return response
}

/** Next takes the nonce for a page's scripts from the policy among the headers of the request. */
function withPolicy(request: NextRequest, policy: string): NextRequest {
  const headers = new Headers(request.headers)
  headers.set(POLICY_HEADER, policy)
  return new NextRequest(request, { headers })
}

/** Not the interface and not the files of the build: neither is a page. */
export const config = { matcher: '/((?!api(?:/|$)|_next/|[^/]+\\.[a-z0-9]+$).*)' }
