import { describe, expect, test } from 'vitest'
import { DEFAULT_SCHEDULING_SETTINGS } from '../scheduling-settings.ts'
import type { Rating } from '../rating.ts'
import { fuzzBounds, memoryModel } from './memory-model.ts'
import type { MemoryState } from './memory-model.ts'

/** Numbers below are FSRS-6's published ones for its default parameters; implementations agree on four decimals. */
const DECIMALS = 4
const model = memoryModel(DEFAULT_SCHEDULING_SETTINGS)
const withoutShortTerm = memoryModel({ ...DEFAULT_SCHEDULING_SETTINGS, shortTerm: false })

function memoryAfter(
  of: typeof model,
  ratings: readonly Rating[],
  gapsInDays: readonly number[],
): MemoryState {
  let memory: MemoryState | null = null
  for (const [index, rating] of ratings.entries())
    memory = of.nextMemory(memory, gapsInDays[index] ?? 0, rating)
  return memory ?? { stability: NaN, difficulty: NaN }
}

describe('memory', () => {
  test.each([
    ['again', 0.212, 6.4133],
    ['hard', 1.2931, 5.11217071],
    ['good', 2.3065, 2.11810397],
    ['easy', 8.2956, 1],
  ] as const)(
    'begins after a first %s with its stability and difficulty',
    (rating, stability, difficulty) => {
      const memory = model.nextMemory(null, 0, rating)
      expect(memory.stability).toBeCloseTo(stability, DECIMALS)
      expect(memory.difficulty).toBeCloseTo(difficulty, DECIMALS)
    },
  )

  test('grows over a failure and five passes as published', () => {
    const ratings: Rating[] = ['again', 'good', 'good', 'good', 'good', 'good']
    const memory = memoryAfter(model, ratings, [0, 0, 1, 3, 8, 21])
    expect(memory.stability).toBeCloseTo(53.62690465, DECIMALS)
    expect(memory.difficulty).toBeCloseTo(6.35748708, DECIMALS)
  })

  test('grows over all four ratings as published', () => {
    const ratings: Rating[] = ['again', 'hard', 'good', 'easy', 'good', 'good']
    const memory = memoryAfter(model, ratings, [0, 0, 1, 3, 8, 21])
    expect(memory.stability).toBeCloseTo(51.081, 3)
    expect(memory.difficulty).toBeCloseTo(6.7493, DECIMALS)
  })

  test('leaves stability alone on the same day where short-term memory is off', () => {
    const ratings: Rating[] = ['again', 'good', 'good', 'good', 'good', 'good']
    expect(memoryAfter(withoutShortTerm, ratings, [0, 0, 1, 3, 8, 21]).stability).toBeCloseTo(
      53.33506455,
      DECIMALS,
    )
  })

  test.each([
    ['again', 8.34176237],
    ['hard', 6.66599536],
    ['good', 4.99022837],
    ['easy', 3.31446137],
  ] as const)('moves a difficulty of 5 after %s as published', (rating, difficulty) => {
    expect(model.nextMemory({ stability: 5, difficulty: 5 }, 1, rating).difficulty).toBeCloseTo(
      difficulty,
      DECIMALS,
    )
  })

  test.each([
    ['again', 1.596818],
    ['hard', 5],
    ['good', 5],
    ['easy', 8.12960956],
  ] as const)('moves a stability of 5 after %s on the same day as published', (rating, stability) => {
    expect(model.nextMemory({ stability: 5, difficulty: 5 }, 0, rating).stability).toBeCloseTo(
      stability,
      DECIMALS,
    )
  })
})

describe('retrievability', () => {
  test.each([
    [0, 1, 1],
    [1, 0.9, 0.98568241],
    [2, 0.84588465, 0.97276956],
    [7, 0.72762093, 0.9225904],
    [30, 0.5906334, 0.8093881],
    [365, 0.40367961, 0.57355868],
  ])('after %d days is as published for a stability of 1 and of 10', (days, ofOne, ofTen) => {
    expect(model.retrievability(days, 1)).toBeCloseTo(ofOne, DECIMALS)
    expect(model.retrievability(days, 10)).toBeCloseTo(ofTen, DECIMALS)
  })

  test('is the desired one when a first easy card falls due', () => {
    expect(model.retrievability(8, 8.2956)).toBeCloseTo(0.9024733, DECIMALS)
  })
})

describe('interval', () => {
  test.each([
    [0.7, 929],
    [0.8, 332],
    [0.9, 100],
    [0.95, 40],
    [0.99, 7],
  ])('for a desired retention of %d and a stability of 100 days is %d days', (desiredRetention, days) => {
    expect(memoryModel({ ...DEFAULT_SCHEDULING_SETTINGS, desiredRetention }).intervalDays(100)).toBe(days)
  })

  test('is at least a day and at most the maximum', () => {
    expect(model.intervalDays(0.001)).toBe(1)
    expect(memoryModel({ ...DEFAULT_SCHEDULING_SETTINGS, maximumIntervalDays: 20 }).intervalDays(100)).toBe(
      20,
    )
  })
})

describe('fuzzBounds', () => {
  test.each([
    [3, 2, 4],
    [7, 5, 9],
    [15, 13, 17],
    [100, 93, 107],
    [1000, 948, 1052],
  ])('of %d days are %d and %d', (intervalDays, shortest, longest) => {
    expect(fuzzBounds(intervalDays, 0, 36_500)).toEqual({ shortest, longest })
  })
})

describe('settings', () => {
  test.each([0, 1, 17, 19, 20, 22])(
    'are refused with %d weights instead of being replaced by defaults',
    (count) => {
      const weights = Array.from({ length: count }, () => 1)
      expect(() => memoryModel({ ...DEFAULT_SCHEDULING_SETTINGS, weights })).toThrow(RangeError)
    },
  )

  test.each([NaN, Infinity])('are refused with a weight of %d', (weight) => {
    const weights = [...DEFAULT_SCHEDULING_SETTINGS.weights.slice(1), weight]
    expect(() => memoryModel({ ...DEFAULT_SCHEDULING_SETTINGS, weights })).toThrow(RangeError)
  })

  test.each([0, -0.1, 1.01, NaN])('are refused with a desired retention of %d', (desiredRetention) => {
    expect(() => memoryModel({ ...DEFAULT_SCHEDULING_SETTINGS, desiredRetention })).toThrow(RangeError)
  })

  test('have each weight brought into the range that FSRS allows it', () => {
    const weights = [-5, 1e9, ...DEFAULT_SCHEDULING_SETTINGS.weights.slice(2)]
    expect(memoryModel({ ...DEFAULT_SCHEDULING_SETTINGS, weights }).weights.slice(0, 3)).toEqual([
      0.001, 100, 2.3065,
    ])
  })
})
