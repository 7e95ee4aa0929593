import { errorBodySchema } from '#contracts/error.ts'
import { saveReviewEventsResponseSchema } from '#contracts/review.ts'
import type { ReviewEventInput, SaveReviewEventsResponse } from '#contracts/review.ts'

/** Why nothing can be delivered for now. */
export type DeliveryTrouble = 'offline' | 'server-away' | 'rate-limited'

/** What became of one request, in terms of the outbox: there is no outcome in which an event may be dropped unseen. */
export type SendOutcome =
  | { readonly kind: 'answered'; readonly answer: SaveReviewEventsResponse }
  | { readonly kind: 'sign-in-required' }
  /** The envelope as a whole: too large, or not understood. Smaller ones may pass. */
  | { readonly kind: 'envelope-refused' }
  | {
      readonly kind: 'unavailable'
      readonly trouble: DeliveryTrouble
      /** The server asked to be left alone for so long. */
      readonly retryAfterMs?: number
    }

/** Larger bodies must not outlive the page. @see https://fetch.spec.whatwg.org/#http-network-or-cache-fetch (64 KiB) */
const MAX_KEEPALIVE_BYTES = 48 * 1024

/**
 * Sends one batch. Never throws and never guesses: an answer that is not what the contract says counts as no answer.
 */
export async function sendEvents(
  deviceId: string,
  events: readonly ReviewEventInput[],
): Promise<SendOutcome> {
  const body = JSON.stringify({ deviceId, events })
  let response: Response
  try {
    response = await fetch('/api/review/events', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: body.length < MAX_KEEPALIVE_BYTES,
    })
  } catch {
    return { kind: 'unavailable', trouble: 'offline' } // fetch rejects only where no answer came.
  }
  const json: unknown = await response.json().catch(() => undefined)
  return response.ok ? readAnswer(json) : readFailure(response, json)
}

/**
 * Makes this browser a guest. Whether it worked shows when the batch is sent again.
 *
 * @param deviceId - two tabs that ask at once with the same one get the same guest.
 */
export async function signInAsGuest(deviceId: string): Promise<SendOutcome | null> {
  try {
    const response = await fetch('/api/auth/sign-in/anonymous', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ deviceId }),
    })
    const json: unknown = await response.json().catch(() => undefined)
    const isAway = response.status === 429 || response.status >= 500
    return isAway ? readFailure(response, json) : null
  } catch {
    return { kind: 'unavailable', trouble: 'offline' }
  }
}

function readAnswer(json: unknown): SendOutcome {
  const answer = saveReviewEventsResponseSchema.safeParse(json)
  return answer.success
    ? { kind: 'answered', answer: answer.data }
    : { kind: 'unavailable', trouble: 'server-away' }
}

function readFailure(response: Response, json: unknown): SendOutcome {
  const code = errorBodySchema.safeParse(json).data?.error.code
  if (response.status === 401 && code === 'sign-in-required') return { kind: 'sign-in-required' }
  // Only our own server's word counts: a proxy's 413 or 400 page says nothing about the events.
  if (code === 'malformed-request' || response.status === 413) return { kind: 'envelope-refused' }
  const retryAfterMs = readRetryAfterMs(response.headers.get('retry-after'))
  return {
    kind: 'unavailable',
    trouble: response.status === 429 ? 'rate-limited' : 'server-away',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
}

/** `Retry-After` is seconds or a date. @see RFC 9110, 10.2.3 */
function readRetryAfterMs(value: string | null): number | undefined {
  if (value === null) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now())
}
