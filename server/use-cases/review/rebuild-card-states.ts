import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { foldReviewEvents } from '#domain/scheduling/fold-review-events.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'
import { findCards } from '#server/db/card-state-store.ts'
import { findAllEvents } from '#server/db/review-event-store.ts'
import type { ReviewLogFailure } from '#server/db/review-event-store.ts'
import { replaceCardStates } from '#server/db/review-log-store.ts'

/** How the stored cards of a learner stood to the events. */
export interface CardStateDrift {
  readonly cardCount: number
  /** Cards that were stored otherwise than the events say, or not at all. */
  readonly wrongCardIds: readonly string[]
  /** Cards that were stored although no event names them. */
  readonly orphanedCardIds: readonly string[]
}

/** A learner who keeps answering meanwhile may get in between so many times. */
const MAX_ATTEMPTS = 5

/**
 * Derives all cards of a learner from the events again and mends those that differ: after the schedule's settings
 * changed, and as the check that nothing else wrote to them. Where all is well it writes nothing.
 */
export async function rebuildCardStates(
  learnerId: string,
): Promise<Result<CardStateDrift, ReviewLogFailure>> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const rebuilt = await tryToRebuild(learnerId)
    if (rebuilt !== 'stale') return rebuilt
  }
  return fail({ code: 'database-unavailable' })
}

async function tryToRebuild(learnerId: string): Promise<Result<CardStateDrift, ReviewLogFailure> | 'stale'> {
  const log = await findAllEvents(learnerId)
  if (!log.ok) return log
  const stored = await findCards(learnerId)
  if (!stored.ok) return stored

  const folded = foldReviewEvents(log.value.events, DEFAULT_SCHEDULING_SETTINGS)
  const storedById = new Map(stored.value.map((card) => [card.cardId, card]))
  const wrong = [...folded.values()].filter((card) => !isSameCard(card, storedById.get(card.cardId)))
  const orphanedCardIds = [...storedById.keys()].filter((cardId) => !folded.has(cardId))
  if (wrong.length > 0 || orphanedCardIds.length > 0) {
    const { revision } = log.value
    const written = await replaceCardStates({ learnerId, revision, cards: wrong }, orphanedCardIds)
    if (!written.ok) return written
    if (written.value === 'stale') return 'stale'
  }
  return succeed({
    cardCount: folded.size,
    wrongCardIds: wrong.map(({ cardId }) => cardId),
    orphanedCardIds,
  })
}

/** To the last bit: the same events give the same numbers, and the database keeps them exactly. */
function isSameCard(folded: CardState, stored: CardState | undefined): boolean {
  return stored !== undefined && isDeepStrictEqual({ ...folded }, { ...stored })
}
