import type { CardState } from './card-state.ts'

/** How well a fact sits, told from the practice items that cite it. */
export type IdeaStrength = 'firm' | 'shaky' | 'new'

/** Recall stays above 90 % for so many days in a card that counts as firm: three weeks. */
const FIRM_STABILITY_DAYS = 21

/**
 * A fact has no memory of its own: it is *firm* when every practice item citing it is in review with a stability of at
 * least 21 days, *shaky* when one of them was failed last, *new* otherwise, as when nothing asks about it yet.
 *
 * @param itemIds - the practice items that cite the fact.
 */
export function ideaStrength(
  itemIds: readonly string[],
  cards: ReadonlyMap<string, CardState>,
): IdeaStrength {
  const ofFact = itemIds.map((itemId) => cards.get(itemId))
  if (ofFact.some((card) => card?.lastRating === 'again')) return 'shaky'
  return ofFact.length > 0 && ofFact.every(isFirm) ? 'firm' : 'new'
}

/** How many facts are firm, shaky and new. */
export function countIdeaStrengths(
  itemIdsByFactId: ReadonlyMap<string, readonly string[]>,
  cards: ReadonlyMap<string, CardState>,
): Record<IdeaStrength, number> {
  const counts = { firm: 0, shaky: 0, new: 0 }
  for (const itemIds of itemIdsByFactId.values()) counts[ideaStrength(itemIds, cards)] += 1
  return counts
}

function isFirm(card: CardState | undefined): boolean {
  return card?.phase === 'review' && card.stability >= FIRM_STABILITY_DAYS
}
