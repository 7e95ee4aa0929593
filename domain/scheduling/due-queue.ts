import type { CardState } from './card-state.ts'
import { retrievability } from './retrievability.ts'
import type { SchedulingSettings } from './scheduling-settings.ts'

/** An instant and the learner's day that it falls on. */
export interface Moment {
  /** Epoch ms. */
  readonly now: number
  /** `dayIndex` of `now` in the learner's zone. */
  readonly today: number
}

/**
 * Whether a card asks to be answered now: its day has begun and, within the day, its instant has come.
 * New, suspended and buried cards never do.
 */
export function isDue(card: CardState, { now, today }: Moment): boolean {
  if (card.suspended || (card.buriedUntilDay !== null && card.buriedUntilDay > today)) return false
  if (card.dueDay === null || card.dueDay > today) return false
  return card.dueAt === null || card.dueAt <= now
}

/** What `dueQueue` is made of. */
export interface DueQueueInput extends Moment {
  /**
   * The window to choose from: a bounded number of the learner's cards, among them those answered today, whose siblings
   * have to wait.
   */
  readonly cards: Iterable<CardState>
  /** The facts each card cites; cards that share one are siblings. A card that is not listed has none. */
  readonly factIdsByCardId: ReadonlyMap<string, readonly string[]>
  readonly settings: SchedulingSettings
  /** At most so many cards are due at once. */
  readonly limit: number
}

/** Cards to ask now, and due cards that wait for another day because a sibling has its turn today. */
export interface DueQueue {
  readonly due: readonly CardState[]
  readonly heldBack: readonly CardState[]
}

/**
 * Today's cards, those closest to being forgotten first.
 *
 * Of siblings one is asked a day, because its feedback gives the others away. The one not answered for longest has its
 * turn, so that none waits for more days than it has siblings. Equal cards keep the order of their ids.
 */
export function dueQueue({ cards, factIdsByCardId, now, today, settings, limit }: DueQueueInput): DueQueue {
  const factsOf = (card: CardState) => factIdsByCardId.get(card.cardId) ?? []
  const window = [...cards]
  const askedToday = window.filter((card) => card.lastAnsweredDay === today)
  const factsAskedToday = new Set(askedToday.flatMap(factsOf))

  const due: CardState[] = []
  const heldBack: CardState[] = []
  for (const card of window.filter((card) => isDue(card, { now, today })).sort(compareTurns)) {
    // A card that was asked today already has given away what it gives away.
    const waits = card.lastAnsweredDay !== today && factsOf(card).some((fact) => factsAskedToday.has(fact))
    if (waits) heldBack.push(card)
    else due.push(card)
    if (!waits) for (const fact of factsOf(card)) factsAskedToday.add(fact)
  }
  return { due: mostFragileFirst(due, today, settings).slice(0, limit), heldBack }
}

function compareTurns(a: CardState, b: CardState): number {
  return (a.lastAnsweredAt ?? 0) - (b.lastAnsweredAt ?? 0) || compareIds(a, b)
}

function mostFragileFirst(
  cards: readonly CardState[],
  today: number,
  settings: SchedulingSettings,
): CardState[] {
  return cards
    .map((card) => ({ card, recall: retrievability(card, today, settings) }))
    .sort((a, b) => a.recall - b.recall || compareIds(a.card, b.card))
    .map(({ card }) => card)
}

function compareIds(a: CardState, b: CardState): number {
  if (a.cardId === b.cardId) return 0
  return a.cardId < b.cardId ? -1 : 1
}
