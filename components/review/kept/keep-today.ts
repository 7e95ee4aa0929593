import { MAX_ITEMS_PER_REQUEST, itemsResponseSchema } from '#contracts/items.ts'
import { reviewQueueResponseSchema } from '#contracts/review.ts'
import { fetchParsed } from '../fetch-parsed.ts'
import { browserOutbox } from '../outbox/browser-outbox.ts'
import { CARDS_PER_SESSION } from '../session/session-state.ts'
import { deviceTimeZone } from '../time-zone.ts'
import { keepItems } from './kept-items.ts'

/** A day's share and two sittings more. */
const SPARE = 2 * CARDS_PER_SESSION

/**
 * Has today's questions on the device before they are needed, with the rationales of every option.
 *
 * @returns whether they are; false where the server does not answer or the browser refuses to store them.
 */
export async function keepToday(): Promise<boolean> {
  try {
    const address = `/api/review/queue?timeZone=${encodeURIComponent(deviceTimeZone())}`
    const { due, dueToday } = await fetchParsed(address, reviewQueueResponseSchema)
    const cards = due.slice(0, dueToday + SPARE)
    await browserOutbox().keepCards(cards)
    for (let first = 0; first < cards.length; first += MAX_ITEMS_PER_REQUEST) {
      const ids = cards.slice(first, first + MAX_ITEMS_PER_REQUEST).map(({ cardId }) => cardId)
      const { items } = await fetchParsed(`/api/items?ids=${ids.join(',')}`, itemsResponseSchema)
      if (!(await keepItems(items, Date.now()))) return false
    }
    return true
  } catch {
    return false
  }
}
