// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DiagramLayout } from '#domain/diagram/diagram.ts'
import { cameraAttribute, cameraOn, cameraStyle } from './camera.ts'

const layout: DiagramLayout = { width: 800, height: 400, groups: {}, nodes: {}, edges: {} }

describe('bringing a part of the picture close', () => {
  it('shows the whole picture where nothing is asked for', () => {
    expect(cameraOn(layout, undefined)).toEqual({ scale: 1, x: 0, y: 0 })
  })

  it('puts the part into the middle', () => {
    expect(cameraOn(layout, { x: 300, y: 100, width: 500, height: 250 })).toEqual({
      scale: 1.6,
      x: -300,
      y: -100,
    })
  })

  it('never shows what lies outside the picture, and never comes too close', () => {
    const boxes = fc.record({
      x: fc.integer({ min: 0, max: 700 }),
      y: fc.integer({ min: 0, max: 350 }),
      width: fc.integer({ min: 1, max: 800 }),
      height: fc.integer({ min: 1, max: 400 }),
    })
    fc.assert(
      fc.property(boxes, (box) => {
        const { scale, x, y } = cameraOn(layout, box)
        expect(scale).toBeGreaterThanOrEqual(1)
        expect(scale).toBeLessThanOrEqual(1.8)
        expect(-x).toBeGreaterThanOrEqual(0)
        expect(-x + layout.width / scale).toBeLessThanOrEqual(layout.width + 1)
        expect(-y).toBeGreaterThanOrEqual(0)
        expect(-y + layout.height / scale).toBeLessThanOrEqual(layout.height + 1)
      }),
    )
  })

  it('is written alike for a picture at rest and for one that moves', () => {
    const camera = { scale: 1.5, x: -20, y: -10 }
    expect(cameraAttribute(camera)).toBe('scale(1.5) translate(-20 -10)')
    expect(cameraStyle(camera)).toBe('scale(1.5) translate(-20px, -10px)')
  })
})
