import 'server-only'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { HttpFailure } from './http-failure.ts'

/** Methods that must not change anything, so that another site may make a browser send them. @see RFC 9110, 9.2.1 */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a changing request that a browser sent for another site (cross-site request forgery).
 *
 * Browsers say where a request comes from in `Sec-Fetch-Site`, older ones in `Origin`; scripts cannot forge either. A
 * request with neither comes from no browser, carries no cookie of a bystander, and passes.
 *
 * @param configuredOrigin - the origin people use where a proxy hides it; else the `Host` header must match.
 * @see https://www.w3.org/TR/fetch-metadata/ and RFC 6454, 7
 */
export function checkOrigin(
  request: Request,
  configuredOrigin: string | undefined,
): Result<undefined, HttpFailure> {
  if (SAFE_METHODS.has(request.method)) return succeed(undefined)
  const origin = request.headers.get('origin')
  if (origin !== null && origin === configuredOrigin) return succeed(undefined)
  const site = request.headers.get('sec-fetch-site')
  if (site === 'same-origin' || site === 'none') return succeed(undefined)
  if (site === null && (origin === null || isOwnOrigin(origin, request, configuredOrigin)))
    return succeed(undefined)
  return fail({ code: 'cross-origin-refused' })
}

function isOwnOrigin(origin: string, request: Request, configuredOrigin: string | undefined): boolean {
  if (configuredOrigin !== undefined) return origin === configuredOrigin
  if (!URL.canParse(origin)) return false
  const host = request.headers.get('host') ?? new URL(request.url).host
  return new URL(origin).host === host
}
