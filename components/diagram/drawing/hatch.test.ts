// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hatchPath } from './hatch.ts'

const boxes = fc.record({
  x: fc.integer({ min: -50, max: 500 }),
  y: fc.integer({ min: -50, max: 500 }),
  width: fc.integer({ min: 10, max: 300 }),
  height: fc.integer({ min: 10, max: 300 }),
})

describe('the hatch', () => {
  it('stays inside its box, away from the edges', () => {
    fc.assert(
      fc.property(boxes, fc.integer({ min: 0, max: 4 }), (box, inset) => {
        const points = [...hatchPath(box, inset).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)]
        for (const [, x, y] of points) {
          expect(Number(x)).toBeGreaterThanOrEqual(box.x + inset)
          expect(Number(x)).toBeLessThanOrEqual(box.x + box.width - inset)
          expect(Number(y)).toBeGreaterThanOrEqual(box.y + inset)
          expect(Number(y)).toBeLessThanOrEqual(box.y + box.height - inset)
        }
      }),
    )
  })

  it('rises at 45°', () => {
    expect(hatchPath({ x: 0, y: 0, width: 10, height: 10 }, 0)).toBe('M0 6L6 0M2 10L10 2M8 10L10 8')
  })
})
