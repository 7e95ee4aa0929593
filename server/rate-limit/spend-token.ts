import 'server-only'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import type { HttpFailure } from '#server/http/http-failure.ts'
import { MemoryRateLimitStore } from './memory-rate-limit-store.ts'
import type { RateLimit, RateLimitStore } from './rate-limit.ts'

/** About 10 MB when full. */
const MAX_BUCKETS = 50_000

const store: RateLimitStore = new MemoryRateLimitStore(MAX_BUCKETS)

/**
 * Counts one request against a limit.
 *
 * @param key - whom to count it against: a learner's id or a client's address.
 */
export async function spendToken(
  key: string,
  limit: RateLimit,
  now: Date,
): Promise<Result<undefined, HttpFailure>> {
  const taken = await store.take(key, limit, now.getTime())
  if (taken.allowed) return succeed(undefined)
  return fail({ code: 'rate-limited', retryAfterSeconds: taken.retryAfterSeconds })
}
