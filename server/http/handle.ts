import 'server-only'
import { fail } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { servedEnvironment } from '#server/env.ts'
import { describeError } from '#server/logging/describe-error.ts'
import { log } from '#server/logging/log.ts'
import { checkOrigin } from './check-origin.ts'
import type { Call, Endpoint, Reply } from './endpoint.ts'
import { replyWithFailure } from './http-failure.ts'
import type { HttpFailure } from './http-failure.ts'
import { isDatabaseUnavailable } from '#server/db/is-database-unavailable.ts'
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type RouteHandler = (request: Request) => Promise<Response>
type RouteHandlers = Readonly<Record<Method | 'HEAD' | 'OPTIONS', RouteHandler>>

/** Nothing of an answer in JSON is a page; a browser led astray must not treat it as one. */
const API_CONTENT_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'"

/**
 * Makes the handlers of one route: each request gets an id, an origin check, one answer in the agreed shape whatever
 * happens, and one line in the log.
 *
 * @param route - the address with its variables named, as `/api/review/events`; this is what the log calls it.
 * @param endpoints - what each method does. All others answer `method-not-allowed`; HEAD follows from GET.
 */
export function handle(route: string, endpoints: Partial<Record<Method, Endpoint>>): RouteHandlers {
  const allow = allowedMethods(endpoints)
  function handlerOf(endpoint: Endpoint | undefined): RouteHandler {
    return (request) => answer(route, request, endpoint ?? refuseMethod(allow))
  }
  async function head(request: Request): Promise<Response> {
    const response = await handlerOf(endpoints.GET)(request)
    return new Response(null, response)
  }
  return {
    GET: handlerOf(endpoints.GET),
    HEAD: head,
    POST: handlerOf(endpoints.POST),
    PUT: handlerOf(endpoints.PUT),
    PATCH: handlerOf(endpoints.PATCH),
    DELETE: handlerOf(endpoints.DELETE),
    OPTIONS: () => Promise.resolve(new Response(null, { status: 204, headers: { allow: allow.join(', ') } })),
  }
}

function allowedMethods(endpoints: Partial<Record<Method, Endpoint>>): string[] {
  const methods = Object.keys(endpoints)
  return [...(methods.includes('GET') ? ['HEAD'] : []), ...methods, 'OPTIONS'].sort()
}

function refuseMethod(allow: readonly string[]): Endpoint {
  return () => Promise.resolve(fail({ code: 'method-not-allowed', allow }))
}

async function answer(route: string, request: Request, endpoint: Endpoint): Promise<Response> {
  const startedAtMs = performance.now()
  const requestId = requestIdOf(request.headers)
  const outcome = await runSafely({ request, requestId, now: new Date() }, endpoint)
  const response = outcome.ok ? writeReply(outcome.value) : replyWithFailure(outcome.failure, requestId)
  response.headers.set(REQUEST_ID_HEADER, requestId)
  response.headers.set('content-security-policy', API_CONTENT_SECURITY_POLICY)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  log(response.status >= 500 ? 'error' : 'info', 'request', {
    method: request.method,
    route,
    status: response.status,
    durationMs: Math.round((performance.now() - startedAtMs) * 10) / 10,
    requestId,
    code: outcome.ok ? undefined : outcome.failure.code,
  })
  return response
}

/** The boundary of the program: what is thrown below it is a bug or an outage, and its text stays here. */
async function runSafely(call: Call, endpoint: Endpoint): Promise<Result<Reply, HttpFailure>> {
  try {
    const origin = checkOrigin(call.request, servedEnvironment().origin)
    return origin.ok ? await endpoint(call) : origin
  } catch (error) {
    const isOutage = isDatabaseUnavailable(error)
    log('error', isOutage ? 'database-unavailable' : 'unexpected-error', {
      requestId: call.requestId,
      error: describeError(error),
    })
    return fail({ code: isOutage ? 'database-unavailable' : 'unexpected' })
  }
}

function writeReply(reply: Reply): Response {
  const response = Response.json(reply.body)
  for (const cookie of reply.cookies ?? []) response.headers.append('set-cookie', cookie)
  if (reply.cacheControl !== undefined) response.headers.set('cache-control', reply.cacheControl)
  return response
}
