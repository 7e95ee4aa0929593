import { createEmptyCard, fsrs } from 'ts-fsrs'
import type { Card, Grade } from 'ts-fsrs'
import { newCardState } from '#domain/scheduling/card-state.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dayIndex } from '#domain/scheduling/day-index.ts'
import { withEffectiveTimes } from '#domain/scheduling/effective-times.ts'
import { applyReviewEvent } from '#domain/scheduling/fold-review-events.ts'
import { memoryModel } from '#domain/scheduling/fsrs/memory-model.ts'
import { FSRS6_WEIGHTS } from '#domain/scheduling/scheduling-settings.ts'
import { PASSED, excluded } from '../vector-suite.ts'
import type { VectorCase, VectorOutcome, VectorSuite } from '../vector-suite.ts'
import { compare, ratingOf, settingsOf } from './published-vectors.ts'

interface LoggedReview {
  readonly rating: number
  /** Epoch ms. */
  readonly at: number
}

/**
 * Mean log loss that another implementation, fsrs-rs in single precision (@open-spaced-repetition/binding 0.5.0),
 * reaches with default weights on the public log: one prediction for each answer on a later day than the one before it,
 * days cut at 04:00 UTC.
 */
const LOG_LOSS = { reviews: 12_580, predictions: 6276, mean: 0.465036 } as const

const PARAMETERS = {
  request_retention: 0.9,
  maximum_interval: 36_500,
  w: FSRS6_WEIGHTS,
  enable_short_term: true,
  learning_steps: ['1m', '10m'],
  relearning_steps: ['10m'],
} as const
const SETTINGS = settingsOf(PARAMETERS)

/**
 * A real learner's log, answered early, late and in bursts.
 *
 * One case per card: after every answer our events, fold and days stand where the library's own scheduler stands, which
 * counts UTC days as we do here. One more case compares all predictions with an implementation that shares no code.
 */
export const fsrsReplaySuite: VectorSuite = {
  id: 'fsrs-replay',
  file: 'fsrs/review-log.csv',
  load(text) {
    const reviewsByCard = parseLog(text)
    const cards = [...reviewsByCard].map(([cardId, reviews]) => ({
      id: cardId,
      run: () => replay(cardId, reviews),
    }))
    return [...cards, logLossCase([...reviewsByCard.values()])]
  },
}

/** Columns card_id, review_rating, review_time (ISO 8601 with zone), review_duration. */
function parseLog(text: string): Map<string, LoggedReview[]> {
  const reviewsByCard = new Map<string, LoggedReview[]>()
  for (const line of text.trim().split('\n').slice(1)) {
    const [cardId = '', rating, time = ''] = line.split(',')
    const reviews = reviewsByCard.get(cardId) ?? []
    reviews.push({ rating: Number(rating), at: Date.parse(time) })
    reviewsByCard.set(cardId, reviews)
  }
  for (const reviews of reviewsByCard.values()) reviews.sort((a, b) => a.at - b.at)
  return reviewsByCard
}

function replay(cardId: string, reviews: readonly LoggedReview[]): VectorOutcome {
  const library = fsrs({
    ...PARAMETERS,
    learning_steps: [...PARAMETERS.learning_steps],
    relearning_steps: [...PARAMETERS.relearning_steps],
  })
  let theirs = createEmptyCard(reviews[0]?.at ?? 0)
  let ours = newCardState(cardId)
  for (const event of eventsOf(cardId, reviews)) {
    ours = applyReviewEvent(ours, event, SETTINGS)
    theirs = library.next(theirs, event.effectiveAt, event.number as Grade).card
    const outcome = compare(describeOurs(ours), describeTheirs(theirs))
    if (outcome.status === 'failed') {
      return { status: 'failed', reason: `answer ${event.deviceSeq}: ${outcome.reason}` }
    }
  }
  return PASSED
}

function eventsOf(cardId: string, reviews: readonly LoggedReview[]) {
  const events = reviews.map(({ rating, at }, index) => ({
    id: `${cardId}-${index + 1}`,
    deviceId: 'log',
    deviceSeq: index + 1,
    clientAt: at,
    timeZone: 'UTC',
    kind: 'answer' as const,
    cardId,
    mode: 'review' as const,
    rating: ratingOf(rating),
  }))
  return withEffectiveTimes(events).map((event, index) => ({
    ...event,
    number: reviews[index]?.rating ?? NaN,
  }))
}

/** `due` is an instant for steps of minutes, and a day otherwise. */
function describeOurs(card: CardState) {
  return {
    state: ['new', 'learning', 'review', 'relearning'].indexOf(card.phase),
    step: card.step,
    stability: card.stability,
    difficulty: card.difficulty,
    reviews: card.reviews,
    lapses: card.lapses,
    due: card.dueAt ?? card.dueDay ?? NaN,
  }
}

function describeTheirs(card: Card) {
  return {
    state: card.state as number,
    step: card.learning_steps,
    stability: card.stability,
    difficulty: card.difficulty,
    reviews: card.reps,
    lapses: card.lapses,
    due: card.scheduled_days === 0 ? card.due.getTime() : dayIndex(card.due.getTime(), 'UTC', 0),
  }
}

function logLossCase(logs: readonly (readonly LoggedReview[])[]): VectorCase {
  const count = logs.reduce((sum, reviews) => sum + reviews.length, 0)
  return {
    id: 'log-loss-of-defaults',
    run() {
      if (count !== LOG_LOSS.reviews) return excluded('the reference figure is of the log of 12,580 reviews')
      const losses = logs.flatMap(predictionLosses)
      const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length
      return compare(
        { predictions: losses.length, mean },
        { predictions: LOG_LOSS.predictions, mean: LOG_LOSS.mean },
      )
    },
  }
}

function predictionLosses(reviews: readonly LoggedReview[]): number[] {
  const model = memoryModel(SETTINGS)
  const losses: number[] = []
  let memory: Parameters<typeof model.nextMemory>[0] = null
  let lastDay = 0
  for (const { rating, at } of reviews) {
    const day = dayIndex(at, 'UTC', 4)
    const elapsedDays = memory ? day - lastDay : 0
    if (memory && elapsedDays > 0) {
      const recall = model.retrievability(elapsedDays, memory.stability)
      losses.push(-Math.log(rating > 1 ? recall : 1 - recall))
    }
    memory = model.nextMemory(memory, elapsedDays, ratingOf(rating))
    lastDay = day
  }
  return losses
}
