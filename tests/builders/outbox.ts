import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, vi } from 'vitest'
import type { EventResult, ReviewEventInput } from '#contracts/review.ts'
import type { Transport } from '#components/review/outbox/deliver.ts'
import type { RunExclusively } from '#components/review/outbox/exclusive-lock.ts'
import { createIndexedDbStore } from '#components/review/outbox/indexed-db-store.ts'
import { createMemoryStore } from '#components/review/outbox/memory-store.ts'
import type { OutboxStatus } from '#components/review/outbox/outbox-status.ts'
import type { EventDraft, OutboxStore } from '#components/review/outbox/outbox-store.ts'
import { createReviewOutbox } from '#components/review/outbox/review-outbox.ts'
import type { SendOutcome } from '#components/review/outbox/send-events.ts'

/** A browser whose storage is empty. */
export function forgetEverything(): void {
  globalThis.indexedDB = new IDBFactory()
}

let nextId = 0

export function draft(overrides: Partial<EventDraft> = {}): EventDraft {
  nextId += 1
  return {
    id: `0190a000-0000-7000-8000-${String(nextId).padStart(12, '0')}`,
    clientAt: '2026-11-20T09:00:00.000Z',
    timeZone: 'Asia/Seoul',
    kind: 'answer',
    itemId: 'kms-001',
    mode: 'check',
    rating: 'good',
    ...overrides,
  }
}

/** A server with one learner's events; `fail` answers in its place until it returns null. */
export function fakeServer() {
  const stored = new Map<string, ReviewEventInput>()
  const batches: ReviewEventInput[][] = []
  const server = {
    stored,
    batches,
    guests: 0,
    isSignedIn: true,
    fail: (_events: readonly ReviewEventInput[]): SendOutcome | null => null,
    reject: (_event: ReviewEventInput): boolean => false,
    guestOutcome: null as SendOutcome | null,
  }
  function judge(event: ReviewEventInput): EventResult {
    if (server.reject(event)) return { id: event.id, status: 'rejected', code: 'unknown-item' }
    const status = stored.has(event.id) ? 'duplicate' : 'accepted'
    stored.set(event.id, event)
    return { id: event.id, status, effectiveAt: event.clientAt }
  }
  const transport: Transport = {
    async send(_deviceId, events) {
      if (!server.isSignedIn) return { kind: 'sign-in-required' }
      const failure = server.fail(events)
      if (failure) return failure
      batches.push([...events])
      return { kind: 'answered', answer: { results: events.map(judge), cards: [] } }
    },
    async signInAsGuest() {
      if (server.guestOutcome) return server.guestOutcome
      server.guests += 1
      server.isSignedIn = true
      return null
    },
  }
  return { server, transport }
}

/** Time that passes only when told to. */
function manualClock() {
  let nowMs = 1_000_000
  let tasks: { at: number; task: () => void }[] = []
  return {
    now: () => nowMs,
    after(delayMs: number, task: () => void) {
      const entry = { at: nowMs + delayMs, task }
      tasks.push(entry)
      return () => {
        tasks = tasks.filter((other) => other !== entry)
      }
    },
    pass(ms: number) {
      nowMs += ms
      const due = tasks.filter(({ at }) => at <= nowMs)
      tasks = tasks.filter(({ at }) => at > nowMs)
      for (const { task } of due) task()
    },
  }
}

/** One lock for all tabs of a test. */
export function sharedLock(): RunExclusively {
  let previous: Promise<unknown> = Promise.resolve()
  return (task) => {
    const current = previous.then(task)
    previous = current.catch(() => undefined)
    return current
  }
}

const runAtOnce: RunExclusively = (task) => task()

interface TabParts {
  readonly transport: Transport
  readonly store?: OutboxStore
  readonly runExclusively?: RunExclusively
}

export function openTab({ transport, store = createIndexedDbStore(), runExclusively = runAtOnce }: TabParts) {
  const clock = manualClock()
  let status: OutboxStatus | null = null
  const outbox = createReviewOutbox({
    store,
    fallback: createMemoryStore(),
    transport,
    runExclusively,
    clock,
    random: () => 0,
    onStatus: (next) => {
      status = next
    },
  })
  return { outbox, clock, status: () => status }
}

export async function waitForStatus(tab: ReturnType<typeof openTab>, expected: Partial<OutboxStatus>) {
  await vi.waitFor(() => expect(tab.status()).toMatchObject(expected))
}
