import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import { v4 as randomUuid } from 'uuid'
import type { CardState } from '#domain/scheduling/card-state.ts'
import type { OutboxStore, RejectedEvent, WaitingEvent } from './outbox-store.ts'

const DATABASE_NAME = 'cleartext'
const DATABASE_VERSION = 1
/** Key of the only row of `device`. */
const SELF = 'self'

interface OutboxSchema extends DBSchema {
  device: { key: string; value: { deviceId: string; lastSeq: number } }
  events: { key: number; value: WaitingEvent }
  rejected: { key: string; value: RejectedEvent }
  cards: { key: string; value: CardState }
}
type Database = IDBPDatabase<OutboxSchema>

/**
 * The outbox on disk. Tabs share it: IndexedDB lets one writing transaction after the other at the same stores, so that
 * two tabs never take the same number.
 *
 * @see https://www.w3.org/TR/IndexedDB/ (durability hint `strict`: resolved means flushed)
 */
export function createIndexedDbStore(): OutboxStore {
  const withDatabase = keepOpen(openDatabase)

  return {
    isDurable: true,
    append: (draft, restores) =>
      withDatabase(async (database) => {
        const transaction = database.transaction(['device', 'events'], 'readwrite', { durability: 'strict' })
        const devices = transaction.objectStore('device')
        const device = (await devices.get(SELF)) ?? newDevice()
        const lastSeq = device.lastSeq + 1
        const waiting = { event: { ...draft, deviceSeq: lastSeq }, ...(restores && { restores }) }
        await Promise.all([
          devices.put({ ...device, lastSeq }, SELF),
          transaction.objectStore('events').add(waiting),
          transaction.done,
        ])
        return waiting
      }),
    deviceId: () =>
      withDatabase(async (database) => {
        const transaction = database.transaction('device', 'readwrite')
        const device = (await transaction.store.get(SELF)) ?? newDevice()
        await Promise.all([transaction.store.put(device, SELF), transaction.done])
        return device.deviceId
      }),
    waiting: () => withDatabase((database) => database.getAll('events')),
    settle: ({ deliveredSeqs, rejected, cards }) =>
      withDatabase(async (database) => {
        const transaction = database.transaction(['events', 'rejected', 'cards'], 'readwrite')
        const events = transaction.objectStore('events')
        await Promise.all([
          ...deliveredSeqs.map((seq) => events.delete(seq)),
          ...rejected.map(({ event }) => events.delete(event.deviceSeq)),
          ...rejected.map((refused) => transaction.objectStore('rejected').put(refused)),
          ...cards.map((card) => transaction.objectStore('cards').put(card)),
          transaction.done,
        ])
      }),
    rejected: () => withDatabase((database) => database.getAll('rejected')),
    cards: () => withDatabase((database) => database.getAll('cards')),
    card: (cardId) => withDatabase((database) => database.get('cards', cardId)),
    keepCards: (cards) =>
      withDatabase(async (database) => {
        const transaction = database.transaction('cards', 'readwrite')
        await Promise.all([...cards.map((card) => transaction.store.put(card)), transaction.done])
      }),
    forgetCards: () => withDatabase((database) => database.clear('cards')),
  }
}

function newDevice() {
  return { deviceId: randomUuid(), lastSeq: 0 }
}

function openDatabase(onClosed: () => void): Promise<Database> {
  return openDB<OutboxSchema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(database) {
      database.createObjectStore('device')
      database.createObjectStore('events', { keyPath: 'event.deviceSeq' })
      database.createObjectStore('rejected', { keyPath: 'event.id' })
      database.createObjectStore('cards', { keyPath: 'cardId' })
    },
    // A newer version of the page wants to upgrade; holding on would block it for ever.
    blocking: (_current, _next, event) => {
      const database = event.target as IDBDatabase | null
      database?.close()
      onClosed()
    },
    terminated: onClosed,
  })
}

/**
 * Opens the database when it is first needed and again when the browser has closed it, as iOS does to pages in the
 * background. Work whose connection was gone before it began is done once more.
 */
function keepOpen(
  open: (onClosed: () => void) => Promise<Database>,
): <Value>(work: (database: Database) => Promise<Value>) => Promise<Value> {
  let opened: Promise<Database> | null = null
  function forget() {
    opened = null
  }
  function connect(): Promise<Database> {
    opened ??= open(forget)
    opened.catch(forget)
    return opened
  }
  return async (work) => {
    const database = await connect()
    try {
      return await work(database)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
      forget()
      return work(await connect())
    }
  }
}
