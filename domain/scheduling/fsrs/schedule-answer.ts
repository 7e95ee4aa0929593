import type { CardState } from '../card-state.ts'
import { dayIndex } from '../day-index.ts'
import type { Rating } from '../rating.ts'
import type { SchedulingSettings } from '../scheduling-settings.ts'
import { MINUTES_PER_DAY, nextStep } from './learning-steps.ts'
import { memoryModel } from './memory-model.ts'
import { reviewIntervalDays } from './review-interval.ts'

const MINUTE_MS = 60_000

/** A rated answer: when it counts, in epoch ms, and the zone of the learner's day. */
export interface RatedAnswer {
  readonly rating: Rating
  readonly at: number
  readonly timeZone: string
}

type Schedule = Pick<CardState, 'phase' | 'step' | 'dueDay' | 'dueAt'>

/**
 * The card after an answer that moves its memory.
 *
 * Time is counted in the learner's days, here and in `retrievability`, so that an answer at 08:59 and one at 09:01 in
 * Seoul are of one day although UTC changes its date between them. Steps of minutes fall due at an instant, steps and
 * intervals of days at the beginning of a day. Between answers in different zones a day may seem to go back: that
 * counts as the same day.
 */
export function scheduleAnswer(
  card: CardState,
  answer: RatedAnswer,
  settings: SchedulingSettings,
): CardState {
  const day = dayIndex(answer.at, answer.timeZone, settings.rolloverHour)
  const elapsedDays = card.lastAnsweredDay === null ? 0 : Math.max(0, day - card.lastAnsweredDay)
  const before = card.phase === 'new' ? null : { stability: card.stability, difficulty: card.difficulty }
  const memoryAfter = (rating: Rating) => memoryModel(settings).nextMemory(before, elapsedDays, rating)
  const memory = memoryAfter(answer.rating)

  const schedule =
    stepSchedule(card, answer, day, settings) ??
    intervalSchedule(day, reviewIntervalDays({ card, elapsedDays, memoryAfter }, answer.rating, settings))

  return {
    ...card,
    ...memory,
    ...schedule,
    lastAnsweredAt: answer.at,
    lastAnsweredDay: day,
    reviews: card.reviews + 1,
    lapses: card.lapses + (card.phase === 'review' && answer.rating === 'again' ? 1 : 0),
    lastRating: answer.rating,
  }
}

function stepSchedule(
  card: CardState,
  { rating, at, timeZone }: RatedAnswer,
  day: number,
  settings: SchedulingSettings,
): Schedule | null {
  if (rating === 'good' && waitsForLaterDay(card, day)) {
    const { phase, step, dueDay, dueAt } = card
    return { phase, step, dueDay, dueAt }
  }
  const taken = nextStep(card, rating, settings)
  if (!taken) return null
  const phase = card.phase === 'new' || card.phase === 'learning' ? 'learning' : 'relearning'
  if (taken.minutes >= MINUTES_PER_DAY) {
    return {
      phase,
      step: taken.index,
      dueDay: day + Math.floor(taken.minutes / MINUTES_PER_DAY),
      dueAt: null,
    }
  }
  const dueAt = at + taken.minutes * MINUTE_MS
  return { phase, step: taken.index, dueDay: dayIndex(dueAt, timeZone, settings.rolloverHour), dueAt }
}

/** A step of days is passed by days: being right again on the same day strengthens the memory and passes no step. */
function waitsForLaterDay({ phase, dueAt, dueDay }: CardState, day: number): boolean {
  return (phase === 'learning' || phase === 'relearning') && dueAt === null && dueDay !== null && day < dueDay
}

function intervalSchedule(day: number, intervalDays: number): Schedule {
  return { phase: 'review', step: 0, dueDay: day + intervalDays, dueAt: null }
}
