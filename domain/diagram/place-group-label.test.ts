import { describe, expect, it } from 'vitest'
import type { EdgeRoute } from './diagram.ts'
import { groupsWithCrossedLabel, placeGroupLabel } from './place-group-label.ts'

const frame = { x: 100, y: 50, width: 200, height: 120 }

function down(x: number): EdgeRoute {
  return {
    points: [
      { x, y: 0 },
      { x, y: 90 },
    ],
  }
}

describe('placeGroupLabel', () => {
  it('stands at the left if nothing runs through there', () => {
    expect(placeGroupLabel(frame, 60, 'top', [down(250)])).toEqual({ x: 112, y: 56, width: 60, height: 18 })
  })

  it('moves to the right of an edge that runs through', () => {
    const label = placeGroupLabel(frame, 60, 'top', [down(130)])
    expect(label.x).toBeGreaterThan(130)
    expect(label.x + label.width).toBeLessThan(300)
  })

  it('finds the gap between two edges', () => {
    const { x } = placeGroupLabel(frame, 60, 'top', [down(130), down(230)])
    expect(x).toBeGreaterThan(130)
    expect(x + 60).toBeLessThan(230)
  })

  it('stands inside the frame at the bottom, if that is its side', () => {
    const { y, height } = placeGroupLabel(frame, 60, 'bottom', [])
    expect(y).toBeGreaterThan(frame.y + frame.height - 30)
    expect(y + height).toBeLessThan(frame.y + frame.height)
  })

  it('is told to be crossed where no place is free', () => {
    const edges = { one: down(130), two: down(170), three: down(210), four: down(250) }
    const label = placeGroupLabel(frame, 60, 'top', Object.values(edges))
    const groups = { group: { ...frame, label } }
    expect(groupsWithCrossedLabel({ width: 400, height: 200, groups, nodes: {}, edges })).toEqual(['group'])
  })
})
