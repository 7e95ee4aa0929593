// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '#domain/diagram/diagram.ts'
import { arrowHead, offsetRoute, routeLength, routePath, shortenRoute, stopBar } from './route-path.ts'

const CORNERED: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 50 },
]

/** Ways as the build lays them out: pieces that are horizontal and vertical in turn, at least 20 px long. */
const ways = fc
  .array(fc.tuple(fc.integer({ min: 20, max: 300 }), fc.boolean()), { minLength: 1, maxLength: 6 })
  .map((pieces) =>
    pieces.reduce<Point[]>(
      (points, [length, isBack], index) => {
        const { x, y } = points.at(-1)!
        const way = isBack ? -length : length
        return [...points, index % 2 === 0 ? { x: x + way, y } : { x, y: y + way }]
      },
      [{ x: 0, y: 0 }],
    ),
  )

describe('the way of an edge', () => {
  it('has round corners', () => {
    expect(routePath(CORNERED)).toBe('M0 0L93 0Q100 0 100 7L100 50')
  })

  it('rounds no corner beyond the middle of a short piece', () => {
    const short = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 6 },
    ]
    expect(routePath(short)).toBe('M0 0L97 0Q100 0 100 3L100 6')
  })

  it('becomes a double line by two ways that keep their distance everywhere', () => {
    expect(offsetRoute(CORNERED, 2)).toEqual([
      { x: 0, y: 2 },
      { x: 98, y: 2 },
      { x: 98, y: 50 },
    ])
    fc.assert(
      fc.property(ways, fc.integer({ min: -6, max: 6 }), (points, offset) => {
        const moved = offsetRoute(points, offset)
        points.slice(1).forEach((point, index) => {
          const isHorizontal = point.y === points[index]!.y
          const distance = isHorizontal ? moved[index + 1]!.y - point.y : moved[index + 1]!.x - point.x
          expect(Math.abs(distance)).toBe(Math.abs(offset))
        })
      }),
    )
  })

  it('ends before its arrow head where there is one', () => {
    const ended = shortenRoute(CORNERED, { start: false, end: true })
    expect(ended.at(-1)).toEqual({ x: 100, y: 45 })
    expect(ended[0]).toEqual({ x: 0, y: 0 })
    expect(routeLength(shortenRoute(CORNERED, { start: true, end: true }))).toBe(140)
  })

  it('points with its arrow head at where it ends', () => {
    expect(arrowHead(CORNERED)).toBe('M100 50L96 42L104 42Z')
  })

  it('is stopped across its end, just before who refused', () => {
    expect(stopBar(CORNERED)).toBe('M92 45L108 45')
  })

  it('has a length', () => {
    expect(routeLength(CORNERED)).toBe(150)
  })
})
