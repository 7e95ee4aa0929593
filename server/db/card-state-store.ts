import 'server-only'
import type { CardState } from '#domain/scheduling/card-state.ts'
import type { Result } from '#domain/shared/result.ts'
import { runStatement } from './run-statement.ts'
import type { DatabaseUnavailable, Statement } from './run-statement.ts'

const CARD_COLUMNS = `
  card_id AS "cardId", phase, step, stability, difficulty, due_day AS "dueDay",
  (extract(epoch FROM due_at) * 1000)::float8 AS "dueAt",
  (extract(epoch FROM last_answered_at) * 1000)::float8 AS "lastAnsweredAt", last_answered_day AS "lastAnsweredDay",
  reviews, lapses, last_rating AS "lastRating", suspended, buried_until_day AS "buriedUntilDay"`

const FIND_BY_IDS: Statement = {
  name: 'find-cards-by-ids',
  text: `SELECT ${CARD_COLUMNS} FROM card_states WHERE user_id = $1 AND card_id = ANY($2::text[])`,
}

const FIND_ALL: Statement = {
  name: 'find-all-cards',
  text: `SELECT ${CARD_COLUMNS} FROM card_states WHERE user_id = $1`,
}

/** A learner's cards of some items, in no order; one that was never touched is not there. */
export function findCards(
  learnerId: string,
  cardIds: readonly string[],
): Promise<Result<readonly CardState[], DatabaseUnavailable>> {
  return runStatement<CardState>(FIND_BY_IDS, [learnerId, cardIds])
}

/** All cards of a learner, in no order. */
export function findAllCards(learnerId: string): Promise<Result<readonly CardState[], DatabaseUnavailable>> {
  return runStatement<CardState>(FIND_ALL, [learnerId])
}
