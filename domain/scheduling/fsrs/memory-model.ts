import { FSRSAlgorithm, Rating as FsrsRating, get_fuzz_range } from 'ts-fsrs'
import type { Grade } from 'ts-fsrs'
import type { Rating } from '../rating.ts'
import type { SchedulingSettings } from '../scheduling-settings.ts'

/** What FSRS remembers of a card: days until recall falls to 90 %, and 1 (easy) to 10 (hard). */
export interface MemoryState {
  readonly stability: number
  readonly difficulty: number
}

/**
 * The formulas of FSRS-6 for one set of settings.
 *
 * Only the formulas: the library's own card counts days in UTC, in two ways that disagree, and falls due 24 hours
 * after an answer. Days, steps and due days are ours (schedule-answer.ts), in the learner's zone.
 */
export interface MemoryModel {
  /**
   * The memory after an answer.
   *
   * @param before - null for a card without memory.
   * @param elapsedDays - the learner's days since the last answer, 0 or more.
   */
  nextMemory(before: MemoryState | null, elapsedDays: number, rating: Rating): MemoryState
  /** Probability of recall, 0 to 1, so many of the learner's days after the last answer. */
  retrievability(elapsedDays: number, stability: number): number
  /** Whole days until recall falls to the desired retention: at least 1, at most the maximum interval. */
  intervalDays(stability: number): number
  /** The parameters in use: those of the settings, each within the range that FSRS allows it. */
  readonly weights: readonly number[]
}

const WEIGHT_COUNT = 21

const FSRS_RATINGS: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
}

const models = new WeakMap<SchedulingSettings, MemoryModel>()

/**
 * The memory model of some settings; made once per settings object.
 *
 * @throws {RangeError} the settings do not hold 21 finite weights and a retention above 0 and at most 1: a bug in the
 * caller. The library would silently go on with other values.
 */
export function memoryModel(settings: SchedulingSettings): MemoryModel {
  const known = models.get(settings)
  if (known) return known
  const model = makeModel(settings)
  models.set(settings, model)
  return model
}

function makeModel(settings: SchedulingSettings): MemoryModel {
  requireUsable(settings)
  const algorithm = new FSRSAlgorithm({
    w: [...settings.weights],
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumIntervalDays,
    enable_short_term: settings.shortTerm,
    enable_fuzz: false,
    // Only their number matters here: several relearning steps lower the ceiling of two weights.
    relearning_steps: [...settings.relearningSteps],
  })
  return {
    nextMemory: (before, elapsedDays, rating) =>
      algorithm.next_state(before, elapsedDays, FSRS_RATINGS[rating]),
    retrievability: (elapsedDays, stability) => algorithm.forgetting_curve(elapsedDays, stability),
    intervalDays: (stability) => algorithm.next_interval(stability, 0),
    weights: [...algorithm.parameters.w],
  }
}

function requireUsable({ weights, desiredRetention }: SchedulingSettings): void {
  if (weights.length !== WEIGHT_COUNT || !weights.every(Number.isFinite)) {
    throw new RangeError(`FSRS-6 takes ${WEIGHT_COUNT} finite weights, got ${weights.length}`)
  }
  if (!(desiredRetention > 0 && desiredRetention <= 1)) {
    throw new RangeError(`Desired retention is above 0 and at most 1, got ${desiredRetention}`)
  }
}

/** The shortest and the longest interval, in days, that fuzz may make of one. */
export function fuzzBounds(
  intervalDays: number,
  elapsedDays: number,
  maximumIntervalDays: number,
): { readonly shortest: number; readonly longest: number } {
  const { min_ivl, max_ivl } = get_fuzz_range(intervalDays, elapsedDays, maximumIntervalDays)
  return { shortest: min_ivl, longest: max_ivl }
}
