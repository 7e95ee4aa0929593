import type { CardState } from './card-state.ts'
import { keepsFailing } from './keeps-failing.ts'
import { retrievability } from './retrievability.ts'
import type { SchedulingSettings } from './scheduling-settings.ts'

/** A card that was failed last or keeps failing. */
export function isWeak(card: CardState): boolean {
  return !card.suspended && (card.lastRating === 'again' || keepsFailing(card))
}

/**
 * The order in which items are practised: what was failed last, then what is closest to being forgotten, then what was
 * never asked, and at last what was answered today. Suspended cards are left out.
 *
 * @param itemIds - in the order of the course, which settles ties.
 */
export function practiceOrder(
  itemIds: readonly string[],
  cards: ReadonlyMap<string, CardState>,
  today: number,
  settings: SchedulingSettings,
): readonly string[] {
  return itemIds
    .filter((id) => cards.get(id)?.suspended !== true)
    .map((id) => ({ id, turn: turnOf(cards.get(id), today, settings) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ id }) => id)
}

/** Lower comes first: 0 failed, 1 to 2 by recall, 3 never asked, 4 answered today. */
function turnOf(card: CardState | undefined, today: number, settings: SchedulingSettings): number {
  if (!card || card.phase === 'new') return 3
  if (card.lastAnsweredDay === today) return 4
  return isWeak(card) ? 0 : 1 + retrievability(card, today, settings)
}
