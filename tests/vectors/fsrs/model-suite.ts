import { fuzzBounds, memoryModel } from '#domain/scheduling/fsrs/memory-model.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import type { SchedulingSettings } from '#domain/scheduling/scheduling-settings.ts'
import type { VectorCase, VectorSuite } from '../vector-suite.ts'
import { compare, ratingOf, settingsOf } from './published-vectors.ts'
import type { PublishedParameters } from './published-vectors.ts'

/** The scalar part of a file of FSRS-6 vectors. */
interface PublishedScalars {
  readonly params: PublishedParameters
  readonly w: readonly number[]
  /** Per weight the least and the greatest allowed. */
  readonly clamp?: readonly (readonly [number, number])[]
  /** Desired retention, its multiple of stability, the interval for a stability of 100. */
  readonly ivl?: readonly (readonly [number, number, number])[]
  /** Days, retrievability at a stability of 1, and of 10. */
  readonly R?: readonly (readonly [number, number, number])[]
  readonly fuzz?: readonly (readonly [number, { readonly min_ivl: number; readonly max_ivl: number }])[]
  readonly decay?: { readonly decay: number; readonly factor: number }
  /** Difficulty after again, hard, good, easy on a difficulty of 5. */
  readonly next_d?: readonly number[]
  /** Stability and difficulty after a first again, hard, good, easy. */
  readonly init?: readonly (readonly [number, number])[]
}

/** The formulas one by one: our memory model against the published scalars. */
export const fsrsModelSuite: VectorSuite = {
  id: 'fsrs-model',
  file: 'fsrs/fsrs6-vectors.json',
  load(text) {
    const vectors = JSON.parse(text) as PublishedScalars
    const settings = settingsOf(vectors.params)
    return [
      ...weightCases(vectors, settings),
      ...memoryCases(vectors, settings),
      ...forgettingCases(vectors, settings),
      ...intervalCases(vectors, settings),
    ]
  },
}

function weightCases({ w, clamp = [] }: PublishedScalars, settings: SchedulingSettings): VectorCase[] {
  const weightsIfAll = (value: number) => memoryModel({ ...settings, weights: w.map(() => value) }).weights
  return [
    ...w.map((weight, index) => ({
      id: `default-w${index}`,
      run: () => compare({ weight: DEFAULT_SCHEDULING_SETTINGS.weights[index] ?? NaN }, { weight }),
    })),
    ...clamp.map(([least, greatest], index) => ({
      id: `clamp-w${index}`,
      run: () =>
        compare(
          { least: weightsIfAll(-1e9)[index] ?? NaN, greatest: weightsIfAll(1e9)[index] ?? NaN },
          { least, greatest },
        ),
    })),
  ]
}

function memoryCases(
  { init = [], next_d = [] }: PublishedScalars,
  settings: SchedulingSettings,
): VectorCase[] {
  const model = memoryModel(settings)
  return [
    ...init.map(([stability, difficulty], index) => ({
      id: `first-${ratingOf(index + 1)}`,
      // The published difficulty is the formula's, before it is brought into 1 to 10.
      run: () =>
        compare(
          { ...model.nextMemory(null, 0, ratingOf(index + 1)) },
          { stability, difficulty: Math.min(Math.max(difficulty, 1), 10) },
        ),
    })),
    ...next_d.map((difficulty, index) => ({
      id: `difficulty-after-${ratingOf(index + 1)}`,
      run: () => {
        const after = model.nextMemory({ stability: 5, difficulty: 5 }, 1, ratingOf(index + 1))
        return compare({ difficulty: after.difficulty }, { difficulty })
      },
    })),
  ]
}

function forgettingCases({ R = [], decay }: PublishedScalars, settings: SchedulingSettings): VectorCase[] {
  const model = memoryModel(settings)
  const curve = R.flatMap(([days, ofOne, ofTen]) => [
    {
      id: `recall-${days}d-stability-1`,
      run: () => compare({ R: model.retrievability(days, 1) }, { R: ofOne }),
    },
    {
      id: `recall-${days}d-stability-10`,
      run: () => compare({ R: model.retrievability(days, 10) }, { R: ofTen }),
    },
  ])
  if (!decay) return curve
  // Two points of the curve, far apart, are right for one decay and factor only.
  const expected = (days: number) => (1 + decay.factor * days) ** decay.decay
  const run = () =>
    compare(
      { at1: model.retrievability(1, 1), at1000: model.retrievability(1000, 1) },
      { at1: expected(1), at1000: expected(1000) },
    )
  return [...curve, { id: 'decay-and-factor', run }]
}

function intervalCases(
  { ivl = [], fuzz = [] }: PublishedScalars,
  settings: SchedulingSettings,
): VectorCase[] {
  return [
    ...ivl.flatMap(([desiredRetention, modifier, days]) => {
      const model = memoryModel({ ...settings, desiredRetention })
      const unbounded = memoryModel({ ...settings, desiredRetention, maximumIntervalDays: 1e9 })
      return [
        {
          id: `interval-${desiredRetention}`,
          run: () => compare({ days: model.intervalDays(100) }, { days }),
        },
        {
          id: `interval-modifier-${desiredRetention}`,
          // Intervals are whole days; of a million days of stability the rounding vanishes.
          run: () => compare({ modifier: unbounded.intervalDays(1e6) / 1e6 }, { modifier }),
        },
      ]
    }),
    ...fuzz.map(([days, { min_ivl, max_ivl }]) => ({
      id: `fuzz-${days}`,
      run: () =>
        compare(
          { ...fuzzBounds(days, 0, settings.maximumIntervalDays) },
          { shortest: min_ivl, longest: max_ivl },
        ),
    })),
  ]
}
