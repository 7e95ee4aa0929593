/** How long a (re)learning step lasts: minutes, hours, or the learner's days, as `10m`, `4h`, `1d`. */
export type StepLength = `${number}${'m' | 'h' | 'd'}`

/** Everything the schedule depends on besides the learner's events. */
export interface SchedulingSettings {
  /** The 21 parameters of FSRS-6, w0 to w20. */
  readonly weights: readonly number[]
  /** Probability of recall at which a card falls due, above 0 and at most 1. */
  readonly desiredRetention: number
  /** No interval is longer, whatever the memory says. */
  readonly maximumIntervalDays: number
  /** Passed one after another by a new card before intervals follow its stability. */
  readonly learningSteps: readonly StepLength[]
  /** The same for a card that was failed after graduation. */
  readonly relearningSteps: readonly StepLength[]
  /** Hour of the learner's clock at which a day begins, 0 to 23. */
  readonly rolloverHour: number
  /** Whether steps exist and a second answer on one day changes stability by FSRS's short-term formula. */
  readonly shortTerm: boolean
  /**
   * Whether intervals from 3 days on are spread by some days, so that cards learnt together do not stay together.
   * The spread depends on the card and its number of reviews alone: preview, browser and server agree.
   */
  readonly fuzz: boolean
}

/** Default parameters of FSRS-6. @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm */
export const FSRS6_WEIGHTS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

/** Every first answer comes back on the learner's next day; a good one then graduates. */
export const DEFAULT_SCHEDULING_SETTINGS: SchedulingSettings = Object.freeze({
  weights: FSRS6_WEIGHTS,
  desiredRetention: 0.9,
  maximumIntervalDays: 36_500,
  learningSteps: ['1d', '1d'],
  relearningSteps: ['1d'],
  rolloverHour: 4,
  shortTerm: true,
  fuzz: true,
} as const)
