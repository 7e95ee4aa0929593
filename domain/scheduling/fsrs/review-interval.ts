import { seededRandom, seedFromText } from '#domain/shared/random.ts'
import type { CardState } from '../card-state.ts'
import type { Rating } from '../rating.ts'
import type { SchedulingSettings } from '../scheduling-settings.ts'
import { fuzzBounds, memoryModel } from './memory-model.ts'
import type { MemoryState } from './memory-model.ts'

/** Shorter intervals have no room to be spread. */
const SHORTEST_FUZZED_DAYS = 2.5

/** A card at the moment of an answer. */
export interface AnsweredCard {
  readonly card: CardState
  /** The learner's days since the last answer. */
  readonly elapsedDays: number
  /** The memory that each rating would leave. */
  readonly memoryAfter: (rating: Rating) => MemoryState
}

/**
 * Whole days until a card in review is asked again.
 *
 * From review a better rating never gives a shorter interval: `hard` at most as long as `good`, `easy` longer than
 * `good`; without short-term memory the order is strict from `again` on. The maximum interval holds after that, so that
 * an interval may equal its neighbour at the cap but never exceed it.
 */
export function reviewIntervalDays(
  { card, elapsedDays, memoryAfter }: AnsweredCard,
  rating: Rating,
  settings: SchedulingSettings,
): number {
  const spread = intervalSpread(card, elapsedDays, settings)
  const natural = (of: Rating) => spread(memoryModel(settings).intervalDays(memoryAfter(of).stability))
  const strict = !settings.shortTerm
  const interval =
    strict || (card.phase === 'review' && rating !== 'again')
      ? orderedInterval(rating, natural, strict)
      : natural(rating)
  return Math.min(interval, settings.maximumIntervalDays)
}

function orderedInterval(rating: Rating, natural: (rating: Rating) => number, strict: boolean): number {
  const again = strict ? Math.min(natural('again'), natural('hard')) : 0
  if (rating === 'again') return again
  const hard = strict ? Math.max(natural('hard'), again + 1) : Math.min(natural('hard'), natural('good'))
  if (rating === 'hard') return hard
  const good = Math.max(natural('good'), hard + 1)
  return rating === 'good' ? good : Math.max(natural('easy'), good + 1)
}

/** One draw per answer, the same for every rating, from the card and its number of answers alone. */
function intervalSpread(
  card: CardState,
  elapsedDays: number,
  settings: SchedulingSettings,
): (intervalDays: number) => number {
  if (!settings.fuzz) return (intervalDays) => intervalDays
  const draw = seededRandom(seedFromText(`${card.cardId}:${card.reviews}`))()
  return (intervalDays) => {
    if (intervalDays < SHORTEST_FUZZED_DAYS) return intervalDays
    const { shortest, longest } = fuzzBounds(intervalDays, elapsedDays, settings.maximumIntervalDays)
    return shortest + Math.floor(draw * (longest - shortest + 1))
  }
}
