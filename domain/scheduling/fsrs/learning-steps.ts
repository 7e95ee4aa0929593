import type { CardState } from '../card-state.ts'
import type { Rating } from '../rating.ts'
import type { SchedulingSettings, StepLength } from '../scheduling-settings.ts'

export const MINUTES_PER_DAY = 1440

const MINUTES_PER_UNIT = { m: 1, h: 60, d: MINUTES_PER_DAY } as const

/** A step that a card stands on after an answer, and the minutes until it is asked again. */
export interface TakenStep {
  readonly index: number
  readonly minutes: number
}

/**
 * The (re)learning step that follows an answer, or null where the interval follows from the memory instead.
 *
 * `again` goes back to the first step, `hard` stays, `good` goes on, `easy` leaves. `hard` waits for the mean of the
 * first two steps, or half as long again as the only one: what ts-fsrs 5 computes on every step. (py-fsrs repeats the
 * current step there; they differ from the second step on.)
 */
export function nextStep(card: CardState, rating: Rating, settings: SchedulingSettings): TakenStep | null {
  if (!settings.shortTerm) return null
  if (card.phase === 'review' && rating !== 'again') return null
  const lengths = stepsOf(card.phase, settings).map(stepMinutes)
  const [first, second] = lengths
  if (first === undefined) return null

  // Steps may have become fewer since the card was stored.
  const current = card.phase === 'review' ? 0 : Math.min(card.step, lengths.length - 1)
  switch (rating) {
    case 'again':
      return { index: 0, minutes: first }
    case 'hard':
      return {
        index: current,
        minutes: Math.round(second === undefined ? first * 1.5 : (first + second) / 2),
      }
    case 'good': {
      const next = lengths[current + 1]
      return next === undefined ? null : { index: current + 1, minutes: next }
    }
    case 'easy':
      return null
  }
}

function stepsOf(phase: CardState['phase'], settings: SchedulingSettings): readonly StepLength[] {
  return phase === 'new' || phase === 'learning' ? settings.learningSteps : settings.relearningSteps
}

/** @throws {RangeError} not a whole, positive number of minutes, hours or days: a bug in the settings. */
function stepMinutes(step: StepLength): number {
  const match = /^([1-9]\d*)([mhd])$/.exec(step)
  if (!match) throw new RangeError(`A step is written like 10m, 4h or 1d, got ${step}`)
  return Number(match[1]) * MINUTES_PER_UNIT[match[2] as 'm' | 'h' | 'd']
}
