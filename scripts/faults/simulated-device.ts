import 'fake-indexeddb/auto'
import { AsyncLocalStorage } from 'node:async_hooks'
import { IDBFactory } from 'fake-indexeddb'
import { createIndexedDbStore } from '#components/review/outbox/indexed-db-store.ts'
import { createMemoryStore } from '#components/review/outbox/memory-store.ts'
import type { EventDraft } from '#components/review/outbox/outbox-store.ts'
import { createReviewOutbox } from '#components/review/outbox/review-outbox.ts'
import type { ReviewOutbox } from '#components/review/outbox/review-outbox.ts'
import { sendEvents, signInAsGuest } from '#components/review/outbox/send-events.ts'

/** A browser with the product's own outbox in it; only network and disk are stood in for. */
export interface SimulatedDevice {
  readonly append: (draft: EventDraft) => Promise<void>
  /** Closes the page and opens it again: what was in memory is gone, what was stored is not. */
  readonly reload: () => Promise<void>
  readonly flush: () => Promise<void>
  readonly outbox: () => ReviewOutbox
  /** Asks the server as a page of this browser does. */
  readonly ask: (address: string, request?: RequestInit) => Promise<Response>
}

type Ask = SimulatedDevice['ask']

/** Whose page the code that is running belongs to: both devices share this process. */
const present = new AsyncLocalStorage<Ask>()
const realFetch = globalThis.fetch

globalThis.fetch = (input, init) => {
  const ask = present.getStore()
  return ask && typeof input === 'string' && input.startsWith('/') ? ask(input, init) : realFetch(input, init)
}

/**
 * @param url - of the server, without a trailing slash.
 * @param random - numbers in [0, 1), for the outbox's waiting times.
 */
export async function openDevice(url: string, random: () => number): Promise<SimulatedDevice> {
  const disk = new IDBFactory()
  const cookies = new Map<string, string>()
  let openPage = 0
  let runExclusively = queue()

  const ask: Ask = async (address, request = {}) => {
    const response = await realFetch(url + address, {
      ...request,
      headers: {
        ...(request.headers as Record<string, string> | undefined),
        'sec-fetch-site': 'same-origin',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return response
  }

  async function load(): Promise<ReviewOutbox> {
    openPage += 1
    const page = openPage
    // A page that is gone neither sends nor has a lock; what it had sent may still arrive.
    runExclusively = queue()
    globalThis.indexedDB = disk
    const store = createIndexedDbStore()
    await store.deviceId()
    const whileOpen = <Value>(work: () => Promise<Value>): Promise<Value> =>
      page === openPage ? work() : new Promise<Value>(() => undefined)
    return createReviewOutbox({
      store,
      fallback: createMemoryStore(),
      transport: {
        send: (deviceId, events) => whileOpen(() => sendEvents(deviceId, events)),
        signInAsGuest: (deviceId) => whileOpen(() => signInAsGuest(deviceId)),
      },
      runExclusively,
      clock: { now: Date.now, after: startTimer },
      random,
      onStatus: () => undefined,
    })
  }

  let outbox = await present.run(ask, load)
  return {
    append: (draft) => present.run(ask, async () => void (await outbox.append(draft))),
    flush: () => present.run(ask, () => outbox.flush()),
    reload: async () => {
      outbox = await present.run(ask, load)
    },
    outbox: () => outbox,
    ask,
  }
}

/** As Web Locks do within one browser. */
function queue() {
  let previous: Promise<unknown> = Promise.resolve()
  return <Value>(task: () => Promise<Value>): Promise<Value> => {
    const current = previous.then(task, task)
    previous = current.catch(() => undefined)
    return current
  }
}

function startTimer(delayMs: number, task: () => void): () => void {
  const timer = setTimeout(task, delayMs)
  timer.unref()
  return () => clearTimeout(timer)
}
