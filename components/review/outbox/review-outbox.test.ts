import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newCardState } from '#domain/scheduling/card-state.ts'
import { createIndexedDbStore } from './indexed-db-store.ts'
import type { OutboxStore } from './outbox-store.ts'
import { draft, fakeServer, forgetEverything, openTab, waitForStatus } from '#tests/builders/outbox.ts'
import { retryDelayMs } from './review-outbox.ts'

beforeEach(forgetEverything)

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
      forgetCards: refuse,
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
