import type { Pause } from './deliver.ts'

/** What a learner may want to know about their answers. */
export interface OutboxStatus {
  /** Events that the server does not have yet. */
  readonly waiting: number
  /** Of these, events that end with this page because the browser refuses to store them. */
  readonly unkept: number
  /** Events that the server refused for good. */
  readonly rejected: number
  /** Why the last delivery stopped; null while all goes well. */
  readonly trouble: Pause['trouble'] | null
}

let current: OutboxStatus | null = null
const listeners = new Set<() => void>()

/**
 * The state of this page's outbox; null until it has been opened. Kept apart from the outbox, so that a page can show it
 * without loading what it takes to store and send.
 */
export function outboxStatus(): OutboxStatus | null {
  return current
}

export function publishOutboxStatus(status: OutboxStatus): void {
  current = status
  for (const listener of listeners) listener()
}

/** @returns a function that ends the subscription. */
export function subscribeToOutboxStatus(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
