import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionOrder } from './option-order.ts'

const options = ['auto', 'alias', 'copy', 'import'].map((id) => ({ id, text: `Use ${id}` }))
const quantities = (...texts: string[]) => texts.map((text, index) => ({ id: `o${index}`, text }))

describe('optionOrder', () => {
  test('is the same for the same seed, whatever the order in the file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.shuffledSubarray(options, { minLength: 4 }), (seed, shuffled) => {
        expect(optionOrder(shuffled, seed)).toEqual(optionOrder(options, seed))
      }),
    )
  })

  test('puts each option first about equally often', () => {
    const firsts: Record<string, number> = {}
    for (let seed = 0; seed < 2000; seed++) {
      const first = optionOrder(options, seed)[0]!
      firsts[first] = (firsts[first] ?? 0) + 1
    }
    for (const { id } of options) expect(Math.abs(firsts[id]! - 500)).toBeLessThan(80)
  })

  test.each([
    [quantities('30 days', '7 days', '1 day', '90 days'), ['o2', 'o1', 'o0', 'o3']],
    [quantities('1,000', '90', '0.5'), ['o2', 'o1', 'o0']],
    [quantities('30일', '7일'), ['o1', 'o0']],
  ])('sets quantities of one unit in ascending order for every seed', (given, order) => {
    for (let seed = 0; seed < 20; seed++) expect(optionOrder(given, seed)).toEqual(order)
  })

  test.each([
    ['of several units', quantities('30 days', '7 hours', '1 day')],
    ['with words', quantities('30 days', 'never', '1 day')],
    ['that are sentences', quantities('30 days after deletion', '7 days before', '1 day')],
  ])('shuffles options %s', (_, given) => {
    const orders = new Set(Array.from({ length: 60 }, (_, seed) => optionOrder(given, seed).join()))
    expect(orders.size).toBe(6)
  })
})
