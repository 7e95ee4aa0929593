import { itemsResponseSchema } from '#contracts/items.ts'
import type { ItemsResponse } from '#contracts/items.ts'
import { fetchParsed } from '../fetch-parsed.ts'
import { inTime } from '../patience.ts'
import { keepItems, keptItems } from './kept-items.ts'

/** How long a network that does not answer is waited for where the device has everything itself. */
const PATIENCE_MS = 3_000

/**
 * Items from the server, or, where it does not answer, those that this device kept.
 *
 * @throws {ApiError} no answer, and not all of them are here.
 */
export async function fetchItems(itemIds: readonly string[], signal?: AbortSignal): Promise<ItemsResponse> {
  const asked = fetchParsed(`/api/items?ids=${itemIds.join(',')}`, itemsResponseSchema, signal)
  const fresh = await inTime(PATIENCE_MS, asked).catch(() => null)
  if (fresh) {
    void keepItems(fresh.items, Date.now())
    return fresh
  }
  const items = await keptItems(itemIds)
  return items.length === itemIds.length ? { items: [...items], missing: [] } : asked
}
