import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { EventResult, ReviewEventInput } from '#contracts/review.ts'
import { newCardState } from '#domain/scheduling/card-state.ts'
import type { Transport } from './deliver.ts'
import type { RunExclusively } from './exclusive-lock.ts'
import { createIndexedDbStore } from './indexed-db-store.ts'
import { createMemoryStore } from './memory-store.ts'
import type { OutboxStatus } from './outbox-status.ts'
import type { EventDraft, OutboxStore } from './outbox-store.ts'
import { createReviewOutbox, retryDelayMs } from './review-outbox.ts'
import type { SendOutcome } from './send-events.ts'

const HOUR_MS = 3_600_000

let nextId = 0

function draft(overrides: Partial<EventDraft> = {}): EventDraft {
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
function fakeServer() {
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
function sharedLock(): RunExclusively {
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

function openTab({ transport, store = createIndexedDbStore(), runExclusively = runAtOnce }: TabParts) {
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

async function waitForStatus(tab: ReturnType<typeof openTab>, expected: Partial<OutboxStatus>) {
  await vi.waitFor(() => expect(tab.status()).toMatchObject(expected))
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

describe('the outbox', () => {
  it('delivers an answer and then holds nothing', async () => {
    const { server, transport } = fakeServer()
    const tab = openTab({ transport })
    const { event } = await tab.outbox.append(draft())
    await waitForStatus(tab, { waiting: 0, trouble: null })
    expect([...server.stored.keys()]).toEqual([event.id])
  })

  it('numbers events 1, 2, 3 over two tabs that write at once, without gap or repetition', async () => {
    const { server, transport } = fakeServer()
    server.fail = () => ({ kind: 'unavailable', trouble: 'offline' })
    const tabs = [openTab({ transport }), openTab({ transport })]
    await Promise.all(Array.from({ length: 40 }, (_, index) => tabs[index % 2]!.outbox.append(draft())))
    const waiting = await tabs[0]!.outbox.waiting()
    expect(waiting.map(({ event }) => event.deviceSeq)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    )
  })

  it('goes on numbering after a restart', async () => {
    const { transport } = fakeServer()
    const before = openTab({ transport })
    await before.outbox.append(draft())
    await waitForStatus(before, { waiting: 0 })
    const after = openTab({ transport })
    expect((await after.outbox.append(draft())).event.deviceSeq).toBe(2)
  })

  it('sends an event again when the browser died between the answer of the server and its removal', async () => {
    const { server, transport } = fakeServer()
    const dying: OutboxStore = { ...createIndexedDbStore(), settle: () => new Promise(() => undefined) }
    const { event } = await openTab({ transport, store: dying }).outbox.append(draft())
    await vi.waitFor(() => expect(server.stored.has(event.id)).toBe(true))

    const restarted = openTab({ transport })
    await restarted.outbox.flush()
    await waitForStatus(restarted, { waiting: 0, rejected: 0 })
    expect(server.batches.flat().map(({ id }) => id)).toEqual([event.id, event.id])
    expect(server.stored.size).toBe(1)
  })

  it('sends in the order of the numbers, at most 500 and 256 KiB at a time', async () => {
    const { server, transport } = fakeServer()
    const store = createIndexedDbStore()
    for (let count = 0; count < 510; count++) await store.append(draft())
    const large = 'x'.repeat(100 * 1024)
    for (let count = 0; count < 3; count++) await store.append(draft({ timeZone: large }))
    await openTab({ transport, store }).outbox.flush()

    expect(server.batches.flat().map(({ deviceSeq }) => deviceSeq)).toEqual(
      Array.from({ length: 513 }, (_, index) => index + 1),
    )
    for (const batch of server.batches) {
      expect(batch.length).toBeLessThanOrEqual(500)
      expect(JSON.stringify({ events: batch }).length).toBeLessThan(256 * 1024)
    }
  })

  it('creates one guest for two tabs and sends what both hold', async () => {
    const { server, transport } = fakeServer()
    server.isSignedIn = false
    const runExclusively = sharedLock()
    const tabs = [openTab({ transport, runExclusively }), openTab({ transport, runExclusively })]
    await Promise.all(tabs.map(({ outbox }) => outbox.append(draft())))
    await waitForStatus(tabs[0]!, { waiting: 0 })
    await waitForStatus(tabs[1]!, { waiting: 0 })
    expect(server.guests).toBe(1)
    expect(server.stored.size).toBe(2)
  })

  it('asks for a guest once, then waits an hour, where cookies are refused', async () => {
    const { server, transport } = fakeServer()
    const cookieless: Transport = {
      send: async () => ({ kind: 'sign-in-required' }),
      signInAsGuest: transport.signInAsGuest,
    }
    const tab = openTab({ transport: cookieless })
    await tab.outbox.append(draft())
    await waitForStatus(tab, { waiting: 1, trouble: 'guest-refused' })
    await tab.outbox.flush()
    tab.clock.pass(HOUR_MS - 1)
    await tab.outbox.flush()
    expect(server.guests).toBe(1)
  })

  it('keeps everything while the server cannot make a guest', async () => {
    const { server, transport } = fakeServer()
    server.isSignedIn = false
    server.guestOutcome = { kind: 'unavailable', trouble: 'server-away' }
    const tab = openTab({ transport })
    await tab.outbox.append(draft())
    await waitForStatus(tab, { waiting: 1, trouble: 'server-away' })
    server.guestOutcome = null
    await tab.outbox.flush()
    expect(server.stored.size).toBe(1)
  })

  it.each([
    ['the network is gone', { kind: 'unavailable', trouble: 'offline' }],
    ['the server fails', { kind: 'unavailable', trouble: 'server-away' }],
  ] as const)('keeps an event while %s and tries again by itself', async (_, outcome) => {
    const { server, transport } = fakeServer()
    server.fail = () => outcome
    const tab = openTab({ transport })
    await tab.outbox.append(draft())
    await waitForStatus(tab, { waiting: 1, trouble: outcome.trouble })

    server.fail = () => null
    tab.clock.pass(retryDelayMs(1, () => 0))
    await waitForStatus(tab, { waiting: 0, trouble: null })
    expect(server.stored.size).toBe(1)
  })

  it('leaves the server alone for as long as it asked, whatever wants to be sent meanwhile', async () => {
    const { server, transport } = fakeServer()
    let requests = 0
    server.fail = () => {
      requests += 1
      return { kind: 'unavailable', trouble: 'rate-limited', retryAfterMs: 60_000 }
    }
    const tab = openTab({ transport })
    await tab.outbox.append(draft())
    await waitForStatus(tab, { waiting: 1, trouble: 'rate-limited' })
    await tab.outbox.append(draft())
    await tab.outbox.flush()
    tab.clock.pass(59_999)
    await tab.outbox.flush()
    expect(requests).toBe(1)

    server.fail = () => null
    tab.clock.pass(1)
    await waitForStatus(tab, { waiting: 0, trouble: null })
  })

  it('moves rejected events to a list and keeps them there with the reason', async () => {
    const { server, transport } = fakeServer()
    server.reject = ({ itemId }) => itemId === 'gone-001'
    const tab = openTab({ transport })
    await tab.outbox.append(draft({ itemId: 'gone-001' }))
    await tab.outbox.append(draft())
    await waitForStatus(tab, { waiting: 0, rejected: 1 })
    const [refused] = await openTab({ transport }).outbox.rejected()
    expect(refused).toMatchObject({ code: 'unknown-item', event: { itemId: 'gone-001', deviceSeq: 1 } })
  })

  it('sets aside the one event whose envelope is refused and delivers all others', async () => {
    const { server, transport } = fakeServer()
    server.fail = (events) =>
      events.some(({ itemId }) => itemId === 'poison') ? { kind: 'envelope-refused' } : null
    const store = createIndexedDbStore()
    for (let count = 0; count < 20; count++)
      await store.append(draft(count === 13 ? { itemId: 'poison' } : {}))
    const tab = openTab({ transport, store })
    await tab.outbox.flush()
    await waitForStatus(tab, { waiting: 0, rejected: 1 })
    expect(server.stored.size).toBe(19)
    expect(await tab.outbox.rejected()).toMatchObject([
      { code: 'refused-alone', event: { itemId: 'poison' } },
    ])
  })

  it('keeps an event that an answer does not name', async () => {
    const { transport } = fakeServer()
    const forgetful: Transport = {
      ...transport,
      async send(deviceId, events) {
        const outcome = await transport.send(deviceId, events)
        if (outcome.kind !== 'answered') return outcome
        const results = outcome.answer.results.filter(({ status }) => status === 'accepted').slice(0, 1)
        return { kind: 'answered', answer: { results, cards: [] } }
      },
    }
    const store = createIndexedDbStore()
    await store.append(draft())
    const { event: unnamed } = await store.append(draft())
    const tab = openTab({ transport: forgetful, store })
    await tab.outbox.flush()
    await waitForStatus(tab, { waiting: 1, trouble: 'server-away' })
    expect(await tab.outbox.waiting()).toMatchObject([{ event: { id: unnamed.id } }])
  })

  it('falls back to memory, and says so, where the browser refuses to store', async () => {
    const { server, transport } = fakeServer()
    server.fail = () => ({ kind: 'unavailable', trouble: 'offline' })
    const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'))
    const store: OutboxStore = {
      isDurable: true,
      append: refuse,
      deviceId: refuse,
      waiting: refuse,
      settle: refuse,
      rejected: refuse,
      cards: refuse,
      card: refuse,
      keepCards: refuse,
    }
    const tab = openTab({ transport, store })
    await tab.outbox.append(draft())
    await waitForStatus(tab, { waiting: 1, unkept: 1, trouble: 'offline' })

    server.fail = () => null
    await tab.outbox.flush()
    await waitForStatus(tab, { waiting: 0, unkept: 0 })
    expect(server.stored.size).toBe(1)
  })

  it('remembers cards as the server folded them', async () => {
    const card = { ...newCardState('kms-001'), reviews: 3 }
    const tab = openTab({
      transport: {
        send: async (_deviceId, events) => ({
          kind: 'answered',
          answer: {
            results: events.map(({ id, clientAt }) => ({ id, status: 'accepted', effectiveAt: clientAt })),
            cards: [card],
          },
        }),
        signInAsGuest: async () => null,
      },
    })
    await tab.outbox.append(draft())
    await waitForStatus(tab, { waiting: 0 })
    expect(await tab.outbox.confirmedCard('kms-001')).toEqual(card)
  })
})

describe('retryDelayMs', () => {
  it('doubles from two seconds to five minutes and spreads browsers over half of it', () => {
    expect([1, 2, 3, 8, 9, 30].map((failures) => retryDelayMs(failures, () => 0))).toEqual([
      2_000, 4_000, 8_000, 256_000, 300_000, 300_000,
    ])
    expect(retryDelayMs(1, () => 0.999)).toBeCloseTo(1_001)
  })
})
