import 'server-only'
import type { ErrorBody, ErrorCode } from '#contracts/error.ts'
import { ERROR_STATUS } from './error-status.ts'

/** A request that is not answered as asked, in terms of the client. What the server knows beyond it goes to the log. */
export interface HttpFailure {
  readonly code: ErrorCode
  /** Overrides the code's own sentence. It reaches the client, so it holds no value from the request. */
  readonly message?: string
  /** Where a request does not have the agreed shape. */
  readonly issues?: readonly RequestIssue[]
  /** Whole seconds after which the same request may succeed; sent as `Retry-After`. */
  readonly retryAfterSeconds?: number
  /** Methods this address answers; sent as `Allow`. */
  readonly allow?: readonly string[]
}

export interface RequestIssue {
  /** Keys and indexes joined by dots, empty for the whole. */
  readonly path: string
  readonly message: string
}

/** What happened and what to do, for whoever calls the interface by hand; pages have their own words for each code. */
const MESSAGES: Record<ErrorCode, string> = {
  'malformed-request': 'The request does not have the agreed shape. The issues say where.',
  'sign-in-required': 'This needs a learner. Sign in, as a guest if you like, and send it again.',
  forbidden: 'This belongs to somebody else.',
  'cross-origin-refused': 'The request came from another site. Only our own pages may change anything.',
  'not-found': 'There is nothing at this address.',
  'method-not-allowed': 'This address does not answer that method. The Allow header lists those it does.',
  'payload-too-large': 'The request is too large. Send it in smaller parts.',
  'unsupported-media-type': 'Send JSON in UTF-8, uncompressed, with Content-Type: application/json.',
  'rate-limited': 'Too many requests. Send it again after the time given by Retry-After.',
  unexpected: 'Something went wrong on our side. Nothing you sent was lost; try again.',
  'database-unavailable': 'The database cannot be reached. Keep what you have and try again shortly.',
}

/** An outage is mostly a restart. */
const RETRY_SECONDS: Partial<Record<ErrorCode, number>> = { 'database-unavailable': 2 }

/** Writes a failure as the answer to a request. */
export function replyWithFailure(failure: HttpFailure, requestId: string): Response {
  const headers = new Headers()
  const retryAfterSeconds = failure.retryAfterSeconds ?? RETRY_SECONDS[failure.code]
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds))
  if (failure.allow) headers.set('allow', failure.allow.join(', '))
  const body: ErrorBody = {
    error: {
      code: failure.code,
      message: failure.message ?? MESSAGES[failure.code],
      requestId,
      ...(failure.issues && { issues: [...failure.issues] }),
    },
  }
  return Response.json(body, { status: ERROR_STATUS[failure.code], headers })
}
