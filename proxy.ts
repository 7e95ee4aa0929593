import createMiddleware from 'next-intl/middleware'
import { NextRequest, NextResponse } from 'next/server'
import { routing } from '#components/ui/routing.ts'
import { PagePolicies } from '#server/csp/page-policies.ts'
import { readStaticPages } from '#server/csp/static-pages.ts'
import { readEnvironment } from '#server/env.ts'
import { isHttps } from '#server/http/is-https.ts'

const POLICY_HEADER = 'content-security-policy'

/** As `/icon.svg`: it has no language. A missing one is answered with a page, so it needs a policy all the same. */
const FILE_AT_THE_ROOT = /^\/[^/]+\.[a-z0-9]+$/i

const environment = readEnvironment()
const policies = new PagePolicies(environment.isProduction ? readStaticPages(process.cwd()) : undefined)
const routeByLanguage = createMiddleware(routing)

/** Before every page: finds the language of an address without one, and says which scripts the page may run. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const policy = policies.policyOf(pathname, isHttps(request.headers, environment.origin))
  const told = policy.hasNonce ? withPolicy(request, policy.value) : request
  const response = FILE_AT_THE_ROOT.test(pathname)
    ? NextResponse.next({ request: told })
    : routeByLanguage(told)
  response.headers.set(POLICY_HEADER, policy.value)
  if (isFetchedAhead(request)) response.headers.delete('set-cookie')
  return response
}

/** A page that a script fetches, perhaps ahead of a click that never comes, says nothing about the language one reads. */
function isFetchedAhead(request: NextRequest): boolean {
  const destination = request.headers.get('sec-fetch-dest')
  return destination !== null && destination !== 'document'
}

/** Next takes the nonce for a page's scripts from the policy among the headers of the request. */
function withPolicy(request: NextRequest, policy: string): NextRequest {
  const headers = new Headers(request.headers)
  headers.set(POLICY_HEADER, policy)
  return new NextRequest(request, { headers })
}

/** Not the interface and not the files of the build: neither is a page. */
export const config = { matcher: '/((?!api(?:/|$)|_next/).*)' }
