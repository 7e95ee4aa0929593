import type { CardState } from '#domain/scheduling/card-state.ts'
import { deliver } from './deliver.ts'
import type { Pause, Transport } from './deliver.ts'
import type { RunExclusively } from './exclusive-lock.ts'
import type { OutboxStatus } from './outbox-status.ts'
import type { EventDraft, OutboxStore, RejectedEvent, WaitingEvent } from './outbox-store.ts'

/** What an outbox is made of; the browser's own parts are wired in browser-outbox.ts. */
export interface OutboxParts {
  /** Where events are kept. */
  readonly store: OutboxStore
  /** Takes over what the store refuses: better kept for as long as the page lives than not at all. */
  readonly fallback: OutboxStore
  readonly transport: Transport
  readonly runExclusively: RunExclusively
  readonly clock: {
    now(): number
    /** @returns a function that calls it off. */
    after(delayMs: number, task: () => void): () => void
  }
  /** A number in [0, 1), so that browsers do not come back all at once after an outage. */
  readonly random: () => number
  readonly onStatus: (status: OutboxStatus) => void
}

export interface ReviewOutbox {
  /** Keeps an event, durably where the browser allows it, then begins to deliver it without waiting for that. */
  append(draft: EventDraft, restores?: CardState): Promise<WaitingEvent>
  /** Delivers what waits, unless the server asked to be left alone until later. */
  flush(): Promise<void>
  /** Of the device whose events are kept here. */
  deviceId(): Promise<string>
  waiting(): Promise<readonly WaitingEvent[]>
  rejected(): Promise<readonly RejectedEvent[]>
  /** The card as the server last told it. */
  confirmedCard(cardId: string): Promise<CardState | undefined>
  confirmedCards(): Promise<readonly CardState[]>
  keepCards(cards: readonly CardState[]): Promise<void>
  /** The record became another one: cards are told anew by the server. Events stay and are sent. */
  forgetCards(): Promise<void>
  /** Tells the status anew: another tab changed the store. */
  refreshStatus(): Promise<void>
}

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 5 * 60_000

/**
 * Time to wait after so many failures in a row: doubling from two seconds to five minutes, less up to a half at random.
 */
export function retryDelayMs(failures: number, random: () => number): number {
  const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1))
  return longest * (1 - random() / 2)
}

/**
 * Keeps a learner's events until the server has them.
 *
 * Nothing is lost: an event is stored before it is sent and removed only when the server has named it, so that after a
 * crash in between it is sent again and answered as a duplicate.
 */
export function createReviewOutbox(parts: OutboxParts): ReviewOutbox {
  const { store, fallback, transport, runExclusively, clock, random, onStatus } = parts
  let trouble: OutboxStatus['trouble'] = null
  let failures = 0
  let notBefore = 0
  let cancelRetry: (() => void) | null = null
  let flushing: Promise<void> | null = null
  let isFlushWanted = false

  /** Reads from both stores; one that cannot be opened holds nothing. */
  async function fromBoth<Value>(read: (from: OutboxStore) => Promise<readonly Value[]>): Promise<Value[]> {
    const kept = await read(store).catch((): Value[] => [])
    return [...kept, ...(await read(fallback))]
  }

  async function refreshStatus(): Promise<void> {
    const [all, unkept, rejected] = await Promise.all([
      fromBoth((from) => from.waiting()),
      fallback.waiting(),
      fromBoth((from) => from.rejected()),
    ])
    onStatus({ waiting: all.length, unkept: unkept.length, rejected: rejected.length, trouble })
  }

  async function deliverAll(): Promise<Pause | null> {
    // A store that cannot be opened must not keep back what the fallback holds.
    const paused = await deliver(store, transport).catch(() => null)
    return paused ?? (await deliver(fallback, transport))
  }

  function scheduleRetry(pause: Pause): void {
    failures += 1
    const delayMs = Math.max(pause.retryAfterMs ?? 0, retryDelayMs(failures, random))
    if (pause.retryAfterMs !== undefined) notBefore = clock.now() + pause.retryAfterMs
    cancelRetry?.()
    cancelRetry = clock.after(delayMs, () => void flush())
  }

  async function flushOnce(): Promise<void> {
    const pause = await runExclusively(deliverAll)
    trouble = pause?.trouble ?? null
    if (pause) scheduleRetry(pause)
    else {
      failures = 0
      cancelRetry?.()
      cancelRetry = null
    }
    await refreshStatus()
  }

  async function flushWhileWanted(): Promise<void> {
    while (isFlushWanted) {
      isFlushWanted = false
      if (clock.now() < notBefore) break
      await flushOnce()
    }
  }

  function flush(): Promise<void> {
    isFlushWanted = true
    flushing ??= flushWhileWanted().finally(() => {
      flushing = null
    })
    return flushing
  }

  async function append(draft: EventDraft, restores?: CardState): Promise<WaitingEvent> {
    const waiting = await store.append(draft, restores).catch(() => fallback.append(draft, restores))
    void refreshStatus().then(flush)
    return waiting
  }

  return {
    append,
    flush,
    refreshStatus,
    deviceId: () => store.deviceId().catch(() => fallback.deviceId()),
    waiting: () => fromBoth((from) => from.waiting()),
    rejected: () => fromBoth((from) => from.rejected()),
    confirmedCards: () => fromBoth((from) => from.cards()),
    confirmedCard: async (cardId) =>
      (await store.card(cardId).catch(() => undefined)) ?? fallback.card(cardId),
    keepCards: (cards) => store.keepCards(cards).catch(() => fallback.keepCards(cards)),
    forgetCards: async () => {
      await Promise.all([store.forgetCards().catch(() => undefined), fallback.forgetCards()])
    },
  }
}
