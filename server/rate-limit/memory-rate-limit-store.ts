import 'server-only'
import type { RateLimit, RateLimitStore, TokenTaken } from './rate-limit.ts'

interface Bucket {
  tokens: number
  refilledAtMs: number
}

/**
 * Buckets in this process's memory, at most `maxBuckets` of them: about 200 bytes each.
 *
 * Where there is no room left the bucket that was used longest ago goes. It is the fullest, so least is forgiven.
 */
export class MemoryRateLimitStore implements RateLimitStore {
  /** In the order of last use, oldest first: a Map keeps the order of insertion. */
  readonly #buckets = new Map<string, Bucket>()
  readonly #maxBuckets: number

  constructor(maxBuckets: number) {
    this.#maxBuckets = maxBuckets
  }

  get size(): number {
    return this.#buckets.size
  }

  take(key: string, limit: RateLimit, nowMs: number): Promise<TokenTaken> {
    const name = bucketName(key, limit)
    const bucket = refill(this.#buckets.get(name), limit, nowMs)
    const allowed = bucket.tokens >= 1
    if (allowed) bucket.tokens -= 1
    this.#buckets.delete(name)
    this.#buckets.set(name, bucket)
    this.#dropOldest()
    const retryAfterSeconds = Math.max(1, Math.ceil((1 - bucket.tokens) / limit.perSecond))
    return Promise.resolve(allowed ? { allowed } : { allowed, retryAfterSeconds })
  }

  forget(key: string, limit: RateLimit): Promise<void> {
    this.#buckets.delete(bucketName(key, limit))
    return Promise.resolve()
  }

  #dropOldest(): void {
    if (this.#buckets.size <= this.#maxBuckets) return
    const [oldest] = this.#buckets.keys()
    if (oldest !== undefined) this.#buckets.delete(oldest)
  }
}

function bucketName(key: string, limit: RateLimit): string {
  return `${limit.name} ${key}`
}

function refill(bucket: Bucket | undefined, limit: RateLimit, nowMs: number): Bucket {
  if (!bucket) return { tokens: limit.burst, refilledAtMs: nowMs }
  const elapsedMs = Math.max(0, nowMs - bucket.refilledAtMs)
  const tokens = Math.min(limit.burst, bucket.tokens + (elapsedMs / 1000) * limit.perSecond)
  return { tokens, refilledAtMs: Math.max(nowMs, bucket.refilledAtMs) }
}
