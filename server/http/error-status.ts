import 'server-only'
import type { ErrorCode } from '#contracts/error.ts'

/** The one table from a failure's code to the HTTP status it is answered with. @see RFC 9110, 15 and RFC 6585, 4 */
export const ERROR_STATUS = {
  'malformed-request': 400,
  'sign-in-required': 401,
  forbidden: 403,
  'cross-origin-refused': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'rate-limited': 429,
  unexpected: 500,
  'database-unavailable': 503,
} as const satisfies Record<ErrorCode, number>
