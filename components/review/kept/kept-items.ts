import { openDB } from 'idb'
import type { DBSchema } from 'idb'
import type { StudyItem } from '#contracts/items.ts'

/** Apart from the outbox: what can be fetched again must never stand in the way of answers that cannot. */
const DATABASE_NAME = 'cleartext-items'
const DATABASE_VERSION = 1

/** Far more than a learner's day; about 2 MB. */
const MOST_ITEMS = 400

interface KeptItem {
  readonly itemId: string
  /** Epoch ms of the last time it was wanted. */
  readonly keptAt: number
  readonly studyItem: StudyItem
}

interface ItemsSchema extends DBSchema {
  items: { key: string; value: KeptItem; indexes: { 'by-age': number } }
}

/**
 * Keeps items with all that grading and feedback need. Only practice items ever come here: the server gives out no other.
 *
 * @returns whether they are on the device now.
 */
export async function keepItems(items: readonly StudyItem[], keptAt: number): Promise<boolean> {
  try {
    const database = await open()
    const transaction = database.transaction('items', 'readwrite')
    await Promise.all(
      items.map((studyItem) => transaction.store.put({ itemId: studyItem.item.id, keptAt, studyItem })),
    )
    const surplus = (await transaction.store.count()) - MOST_ITEMS
    let cursor = surplus > 0 ? await transaction.store.index('by-age').openCursor() : null
    for (let gone = 0; cursor && gone < surplus; gone += 1) {
      await cursor.delete()
      cursor = await cursor.continue()
    }
    await transaction.done
    database.close()
    return true
  } catch {
    return false // Storage refused or broken: then the items last as long as the page.
  }
}

/** Those of the items that are on this device, in the order asked for. */
export async function keptItems(itemIds: readonly string[]): Promise<readonly StudyItem[]> {
  try {
    const database = await open()
    const found = await Promise.all(itemIds.map((itemId) => database.get('items', itemId)))
    database.close()
    return found.flatMap((kept) => kept?.studyItem ?? [])
  } catch {
    return []
  }
}

function open() {
  return openDB<ItemsSchema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(database) {
      const store = database.createObjectStore('items', { keyPath: 'itemId' })
      store.createIndex('by-age', 'keptAt')
    },
  })
}
