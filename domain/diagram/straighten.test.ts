import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from './diagram.ts'
import { straighten } from './straighten.ts'

/** A route of horizontal and vertical pieces in turn, each at least 4 pixels long. */
const route: fc.Arbitrary<Point[]> = fc
  .array(fc.integer({ min: 4, max: 200 }), { minLength: 1, maxLength: 6 })
  .map((lengths) =>
    lengths.reduce<Point[]>(
      (points, length, index) => {
        const last = points.at(-1) ?? { x: 0, y: 0 }
        return [
          ...points,
          index % 2 === 0 ? { ...last, x: last.x + length } : { ...last, y: last.y + length },
        ]
      },
      [{ x: 0, y: 0 }],
    ),
  )

describe('straighten', () => {
  it('leaves a route alone that is straight already', () => {
    fc.assert(
      fc.property(route, (points) => {
        expect(straighten(points)).toEqual(points)
      }),
    )
  })

  it('makes every piece exactly horizontal or vertical, however little each point is off', () => {
    const off = fc.double({ min: -0.9, max: 0.9, noNaN: true })
    fc.assert(
      fc.property(route, fc.array(fc.tuple(off, off), { minLength: 7, maxLength: 7 }), (points, offsets) => {
        const skewed = points.map(({ x, y }, index) => ({
          x: x + (offsets[index]?.[0] ?? 0),
          y: y + (offsets[index]?.[1] ?? 0),
        }))
        const straight = straighten(skewed)
        straight.slice(1).forEach((point, index) => {
          const before = straight[index]
          expect(point.x === before?.x || point.y === before?.y).toBe(true)
          expect(Number.isInteger(point.x) && Number.isInteger(point.y)).toBe(true)
        })
      }),
    )
  })

  it('leaves out points in the middle of a line', () => {
    expect(
      straighten([
        { x: 0, y: 5 },
        { x: 20, y: 5.3 },
        { x: 60, y: 5 },
      ]),
    ).toEqual([
      { x: 0, y: 5 },
      { x: 60, y: 5 },
    ])
  })
})
