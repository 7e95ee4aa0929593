import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seedFromText, seededRandom, shuffle } from './random.ts'

describe('seededRandom', () => {
  test('keeps the stream of a seed for ever, because stored events name it', () => {
    const random = seededRandom(42)
    expect([random(), random(), random()].map((value) => Math.floor(value * 2 ** 32))).toEqual([
      939911724, 3948730756, 321366731,
    ])
  })

  test('gives numbers from 0 up to but not including 1', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (seed) => {
        const random = seededRandom(seed)
        for (let draw = 0; draw < 20; draw++) {
          const value = random()
          if (!(value >= 0 && value < 1)) return false
        }
        return true
      }),
    )
  })

  test('spreads evenly over ten classes', () => {
    const random = seededRandom(7)
    const counts = Array.from({ length: 10 }, () => 0)
    for (let draw = 0; draw < 10_000; draw++) counts[Math.floor(random() * 10)]! += 1
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  test('gives unlike streams to neighbouring seeds', () => {
    const firsts = new Set(Array.from({ length: 1000 }, (_, seed) => seededRandom(seed)()))
    expect(firsts.size).toBe(1000)
  })
})

describe('seedFromText', () => {
  test('gives different seeds to texts that differ in one letter', () => {
    const seeds = new Set(Array.from({ length: 1000 }, (_, index) => seedFromText(`kms-017:${index}`)))
    expect(seeds.size).toBe(1000)
  })

  test('keeps the seed of a text for ever', () => {
    expect([seedFromText(''), seedFromText('kms-017:0'), seedFromText('한글')]).toEqual([
      2872998923, 1860057727, 595487675,
    ])
  })
})

describe('shuffle', () => {
  test('keeps every value once and leaves the input alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (values, seed) => {
        const before = [...values]
        const shuffled = shuffle(values, seededRandom(seed))
        expect(values).toEqual(before)
        expect([...shuffled].sort((a, b) => a - b)).toEqual([...values].sort((a, b) => a - b))
      }),
    )
  })

  test('puts every value in every place about equally often', () => {
    const places = { a: [0, 0, 0], b: [0, 0, 0], c: [0, 0, 0] }
    for (let seed = 0; seed < 3000; seed++) {
      shuffle(['a', 'b', 'c'] as const, seededRandom(seed)).forEach((value, place) => {
        places[value][place]! += 1
      })
    }
    for (const counts of Object.values(places)) {
      for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
    }
  })
})
