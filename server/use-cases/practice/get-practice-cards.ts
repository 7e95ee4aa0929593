import 'server-only'
import type { Item } from '#domain/content/item.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dayIndex } from '#domain/scheduling/day-index.ts'
import { keepsFailing } from '#domain/scheduling/keeps-failing.ts'
import { isWeak, practiceOrder } from '#domain/scheduling/practice-order.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import { succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { findCards } from '#server/db/card-state-store.ts'
import type { DatabaseUnavailable } from '#server/db/run-statement.ts'

/** What to practise: everything of a topic, what decides between the two of a pair, or what was failed last. */
export type PracticeChoice =
  | { readonly kind: 'topic'; readonly topicId: string }
  | { readonly kind: 'pair'; readonly pairId: string; readonly itemIds: readonly string[] }
  | { readonly kind: 'weak' }

export interface GetPracticeCards {
  /** Absent: nobody yet, of whom nothing is remembered. */
  readonly learnerId: string | undefined
  readonly choice: PracticeChoice
  /** All practice items, in course order. */
  readonly items: readonly Item[]
  readonly timeZone: string
  readonly now: Date
}

/** A card to practise, with a number that gives it another variant each time. */
export interface PracticeCard {
  readonly itemId: string
  readonly reviews: number
  /** Epoch ms; null before the first answer. */
  readonly lastAnsweredAt: number | null
  readonly keepsFailing: boolean
}

/** The cards of a practice in the order to ask them; the caller takes as many as a sitting holds. */
export async function getPracticeCards({
  learnerId,
  choice,
  items,
  timeZone,
  now,
}: GetPracticeCards): Promise<
  Result<{ today: number; cards: readonly PracticeCard[] }, DatabaseUnavailable>
> {
  const today = dayIndex(now.getTime(), timeZone, DEFAULT_SCHEDULING_SETTINGS.rolloverHour)
  const found = learnerId === undefined ? succeed([]) : await findCards(learnerId)
  if (!found.ok) return found
  const cardById = new Map(found.value.map((card) => [card.cardId, card]))
  const chosen = items.filter((item) => isChosen(item, choice, cardById.get(item.id))).map(({ id }) => id)
  const salt = Math.floor(now.getTime() / 1000) % 1_000_000
  const cards = practiceOrder(chosen, cardById, today, DEFAULT_SCHEDULING_SETTINGS).map((itemId) => {
    const card = cardById.get(itemId)
    const lastAnsweredAt = card?.lastAnsweredAt ?? null
    return { itemId, reviews: salt, lastAnsweredAt, keepsFailing: card !== undefined && keepsFailing(card) }
  })
  return succeed({ today, cards })
}

function isChosen(item: Item, choice: PracticeChoice, card: CardState | undefined): boolean {
  switch (choice.kind) {
    case 'topic':
      return item.topicId === choice.topicId
    case 'pair':
      return item.pairIds.includes(choice.pairId) || choice.itemIds.includes(item.id)
    case 'weak':
      return card !== undefined && isWeak(card)
  }
}
