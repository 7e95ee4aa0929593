import 'server-only'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

/** A card in the order of the statement's list. Instants in epoch ms. */
type CardTuple = readonly [
  cardId: string,
  phase: CardState['phase'],
  step: number,
  stability: number,
  difficulty: number,
  dueDay: number | null,
  dueAt: number | null,
  lastAnsweredAt: number | null,
  lastAnsweredDay: number | null,
  reviews: number,
  lapses: number,
  lastRating: CardState['lastRating'],
  suspended: boolean,
  buriedUntilDay: number | null,
]

/**
 * One range of the key, which begins with the learner, and all of it in one row of JSON: the driver takes five times as
 * long over five hundred rows of fourteen columns as the database needs to find them.
 */
const FIND: Statement = {
  name: 'find-cards',
  text: `
    SELECT coalesce(json_agg(json_build_array(
      card_id, phase, step, stability, difficulty, due_day, round(date_part('epoch', due_at) * 1000),
      round(date_part('epoch', last_answered_at) * 1000), last_answered_day, reviews, lapses, last_rating, suspended,
      buried_until_day
    )), '[]') AS cards
    FROM card_states WHERE user_id = $1`,
}

/** All cards of a learner, in no order; one that was never touched is not there. */
export async function findCards(
  learnerId: string,
): Promise<Result<readonly CardState[], DatabaseUnavailable>> {
  const found = await runStatement<{ cards: readonly CardTuple[] }>(FIND, [learnerId])
  if (!found.ok) return found
  return succeed((found.value[0]?.cards ?? []).map(toCard))
}

function toCard(tuple: CardTuple): CardState {
  const [cardId, phase, step, stability, difficulty, dueDay, dueAt, ...more] = tuple
  const [lastAnsweredAt, lastAnsweredDay, reviews, lapses, lastRating, suspended, buriedUntilDay] = more
  return {
    cardId,
    phase,
    step,
    stability,
    difficulty,
    dueDay,
    dueAt,
    lastAnsweredAt,
    lastAnsweredDay,
    reviews,
    lapses,
    lastRating,
    suspended,
    buriedUntilDay,
  }
}
