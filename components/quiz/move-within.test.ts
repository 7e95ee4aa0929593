import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveWithin } from './move-within.ts'

describe('moveWithin', () => {
  it('moves an entry down and up, and the others close up', () => {
    expect(moveWithin(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
    expect(moveWithin(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c'])
  })

  it('keeps every entry, puts the moved one where it was meant to be, and can be undone', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 12 }),
        fc.nat(20),
        fc.integer({ min: -20, max: 20 }),
        (list, fromSeed, to) => {
          const from = fromSeed % list.length
          const moved = moveWithin(list, from, to)
          const place = Math.min(Math.max(to, 0), list.length - 1)
          expect([...moved].sort()).toEqual([...list].sort())
          expect(moved[place]).toBe(list[from])
          expect(moveWithin(moved, place, from)).toEqual(list)
        },
      ),
    )
  })

  it('leaves a list alone where nothing stands in the place', () => {
    expect(moveWithin(['a'], 3, 0)).toEqual(['a'])
  })
})
