import 'server-only'

/** How often something may be done: a bucket of tokens that refills steadily. */
export interface RateLimit {
  /** Tells buckets of different limits apart. */
  readonly name: string
  /** Tokens of a full bucket: how many requests may come at once. */
  readonly burst: number
  /** Tokens that come back per second: how many requests may come in the long run. */
  readonly perSecond: number
}

/** One token was there, or how long until one is. */
export type TokenTaken =
  { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number }

/**
 * Where buckets are kept: in this process, or later in PostgreSQL where several nodes must count together.
 */
export interface RateLimitStore {
  /**
   * Takes one token from the bucket of `key`, made full if there is none.
   *
   * @param nowMs - epoch milliseconds; a clock that went back gives no tokens and takes none.
   */
  take(key: string, limit: RateLimit, nowMs: number): Promise<TokenTaken>
  /** Forgets the bucket of `key`, as if nothing had been taken. */
  forget(key: string, limit: RateLimit): Promise<void>
}
