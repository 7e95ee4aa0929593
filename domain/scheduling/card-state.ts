/**
 * What is remembered of one card: derived from events, rebuildable at any time.
 *
 * A *day* is an integer: days since 1970-01-01 in the learner's zone, beginning at the rollover hour (04:00).
 */
export interface CardState {
  readonly cardId: string
  readonly phase: 'new' | 'learning' | 'review' | 'relearning'
  /** Index into the (re)learning steps; 0 in `new` and `review`. */
  readonly step: number
  /** Days until recall falls to 90 %. 0 in `new`. */
  readonly stability: number
  /** 1 (easy) to 10 (hard). 0 in `new`. */
  readonly difficulty: number
  /** Day from which the card is due, the learner's zone of the last answer; null in `new`. */
  readonly dueDay: number | null
  /** Within that day, the instant from which it is due (epoch ms); null where the whole day counts. */
  readonly dueAt: number | null
  readonly lastAnsweredAt: number | null
  readonly lastAnsweredDay: number | null
  /** Answers that moved the memory. */
  readonly reviews: number
  /** Failures after graduation. */
  readonly lapses: number
  /** Rating of the last answer that moved the memory; null in `new`. */
  readonly lastRating: 'again' | 'hard' | 'good' | 'easy' | null
  readonly suspended: boolean
  /** Hidden until this day begins; null if not buried. */
  readonly buriedUntilDay: number | null
}

/** A card of which nothing is remembered. */
export function newCardState(cardId: string): CardState {
  return {
    cardId,
    phase: 'new',
    step: 0,
    stability: 0,
    difficulty: 0,
    dueDay: null,
    dueAt: null,
    lastAnsweredAt: null,
    lastAnsweredDay: null,
    reviews: 0,
    lapses: 0,
    lastRating: null,
    suspended: false,
    buriedUntilDay: null,
  }
}
