import { RATINGS } from '#domain/scheduling/rating.ts'
import type { Rating } from '#domain/scheduling/rating.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import type { SchedulingSettings, StepLength } from '#domain/scheduling/scheduling-settings.ts'
import { PASSED, failed } from '../vector-suite.ts'
import type { VectorOutcome } from '../vector-suite.ts'

/** How far a number may stand from the published one: implementations in single precision differ by 5e-6. */
const TOLERANCE = 1e-4

/** The settings a set of vectors was made with, in the words of the library that made it. */
export interface PublishedParameters {
  readonly request_retention: number
  readonly maximum_interval: number
  readonly w: readonly number[]
  readonly enable_short_term: boolean
  readonly learning_steps: readonly StepLength[]
  readonly relearning_steps: readonly StepLength[]
}

/** The same settings in our words; days are those of UTC, as the vectors count them. */
export function settingsOf(parameters: PublishedParameters): SchedulingSettings {
  return {
    ...DEFAULT_SCHEDULING_SETTINGS,
    weights: parameters.w,
    desiredRetention: parameters.request_retention,
    maximumIntervalDays: parameters.maximum_interval,
    learningSteps: parameters.learning_steps,
    relearningSteps: parameters.relearning_steps,
    shortTerm: parameters.enable_short_term,
    rolloverHour: 0,
    fuzz: false,
  }
}

/** Vectors number the ratings from 1 (again) to 4 (easy). */
export function ratingOf(number: number): Rating {
  const rating = RATINGS[number - 1]
  if (!rating) throw new RangeError(`No rating has the number ${number}`)
  return rating
}

/** Compares named numbers and words; the first that differ beyond the tolerance make the reason. */
export function compare(
  ours: Readonly<Record<string, number | string>>,
  published: Readonly<Record<string, number | string>>,
): VectorOutcome {
  const names = Object.keys(published).filter((name) => !agree(ours[name], published[name]))
  if (names.length === 0) return PASSED
  return failed(names.map((name) => `${name}: ${ours[name]}, published ${published[name]}`).join('; '))
}

function agree(ours: number | string | undefined, published: number | string | undefined): boolean {
  if (typeof ours !== 'number' || typeof published !== 'number') return ours === published
  return Math.abs(ours - published) <= TOLERANCE
}
