import 'server-only'

/** Who was found behind a request's cookies. */
export interface RememberedLearner {
  readonly learnerId: string
  readonly isGuest: boolean
}

interface Entry extends RememberedLearner {
  readonly forgetAtMs: number
}

/**
 * What checking the signatures of a browser's cookies came to, kept for a moment: a learner in the middle of a review
 * sends the same cookies with every answer, and checking them costs more than storing the answer.
 *
 * Only what needed no new cookies belongs in here; a session that was ended elsewhere lives on for `lifeMs` longer.
 */
export class SessionMemory {
  /** Oldest first: a Map keeps the order of insertion. */
  readonly #entries = new Map<string, Entry>()
  readonly #lifeMs: number
  readonly #maxEntries: number

  constructor({ lifeMs, maxEntries }: { readonly lifeMs: number; readonly maxEntries: number }) {
    this.#lifeMs = lifeMs
    this.#maxEntries = maxEntries
  }

  recall(cookies: string, nowMs: number): RememberedLearner | undefined {
    const entry = this.#entries.get(cookies)
    if (entry === undefined || entry.forgetAtMs <= nowMs) return undefined
    return { learnerId: entry.learnerId, isGuest: entry.isGuest }
  }

  remember(cookies: string, { learnerId, isGuest }: RememberedLearner, nowMs: number): void {
    this.#entries.delete(cookies)
    this.#entries.set(cookies, { learnerId, isGuest, forgetAtMs: nowMs + this.#lifeMs })
    if (this.#entries.size <= this.#maxEntries) return
    const [oldest] = this.#entries.keys()
    if (oldest !== undefined) this.#entries.delete(oldest)
  }

  forget(cookies: string): void {
    this.#entries.delete(cookies)
  }
}
