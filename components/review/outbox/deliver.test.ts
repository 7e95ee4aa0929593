import { beforeEach, describe, expect, it } from 'vitest'
import type { Transport } from './deliver.ts'
import { createIndexedDbStore } from './indexed-db-store.ts'
import {
  draft,
  fakeServer,
  forgetEverything,
  openTab,
  sharedLock,
  waitForStatus,
} from '#tests/builders/outbox.ts'

const HOUR_MS = 3_600_000

beforeEach(forgetEverything)

describe('a delivery', () => {
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
})
