import { describe, expect, test } from 'vitest'
import { chooseVariant } from './variant.ts'

const variables = { days: [90, 180, 365], region: ['Seoul', 'Tokyo'] }

describe('chooseVariant', () => {
  test('gives the same values for the same seed, whatever the order of the names', () => {
    const reordered = { region: variables.region, days: variables.days }
    expect(chooseVariant(reordered, 7)).toEqual(chooseVariant(variables, 7))
  })

  test('reaches every combination', () => {
    const seen = new Set(
      Array.from({ length: 200 }, (_, seed) => JSON.stringify(chooseVariant(variables, seed))),
    )
    expect(seen.size).toBe(6)
  })

  test('leaves a choice alone when another variable is added', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(chooseVariant({ ...variables, port: [80, 443] }, seed)).toMatchObject(
        chooseVariant(variables, seed),
      )
    }
  })

  test('has no values for an item without variables', () => {
    expect(chooseVariant({}, 7)).toEqual({})
  })
})
