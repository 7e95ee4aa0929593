import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { StudyItem } from '#contracts/items.ts'
import { buildStudyItem } from '#tests/builders/study-item.ts'
import { fetchItems } from './fetch-items.ts'
import { keepItems, keptItems } from './kept-items.ts'

const item = buildStudyItem()
const itemId = item.item.id

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function answerWith(body: unknown): void {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body)))
}

function cutNetwork(): void {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
}

function named(id: string): StudyItem {
  return { ...item, item: { ...item.item, id } }
}

test('what the server gave once is there when it does not answer', async () => {
  answerWith({ items: [item], missing: [] })
  await fetchItems([itemId])
  await vi.waitFor(async () => expect(await keptItems([itemId])).toHaveLength(1))
  cutNetwork()

  expect(await fetchItems([itemId])).toEqual({ items: [item], missing: [] })
})

test('a network that never answers is not waited for where the device has everything', async () => {
  await keepItems([item], 0)
  vi.stubGlobal('fetch', () => new Promise(() => undefined))

  expect((await fetchItems([itemId])).items).toEqual([item])
})

test('without the network and without one of the items it fails, and drops none as missing', async () => {
  await keepItems([item], 0)
  cutNetwork()

  await expect(fetchItems([itemId, 'never-seen'])).rejects.toMatchObject({ code: 'no-answer' })
})

test('where the browser refuses to store, items come from the network all the same', async () => {
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('refused', 'SecurityError')
    },
  })
  answerWith({ items: [item], missing: [] })

  expect((await fetchItems([itemId])).items).toEqual([item])
  expect(await keepItems([item], 0)).toBe(false)
})

test('what was wanted longest ago makes room', async () => {
  await keepItems([named('oldest')], 0)
  await keepItems(
    Array.from({ length: 400 }, (_, number) => named(`item-${number}`)),
    1,
  )

  expect(await keptItems(['oldest', 'item-0', 'item-399'])).toHaveLength(2)
})
