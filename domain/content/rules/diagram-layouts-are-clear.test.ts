import { describe, expect, it } from 'vitest'
import type { Diagram, DiagramLayout } from '#domain/diagram/diagram.ts'
import { readCourse } from '#tests/content/read-course.ts'
import { sampleFiles } from '#tests/content/sample-course.ts'
import { diagramLayoutsAreClear } from './diagram-layouts-are-clear.ts'

const box = (
  x: number,
  y: number,
  width = 80,
  height = 60,
): { x: number; y: number; width: number; height: number } => ({
  x,
  y,
  width,
  height,
})

/** The gate as one might lay it out by hand: courier, then guard over chest in the castle. */
const CLEAR: DiagramLayout = {
  width: 340,
  height: 320,
  groups: { castle: { ...box(190, 10, 140, 300), label: box(200, 16, 40, 18) } },
  nodes: { courier: box(10, 60), guard: box(220, 60), chest: box(220, 220) },
  edges: {
    road: {
      points: [
        { x: 90, y: 90 },
        { x: 220, y: 90 },
      ],
      slot: box(110, 80, 60, 22),
    },
    stairs: {
      points: [
        { x: 260, y: 120 },
        { x: 260, y: 220 },
      ],
      slot: box(230, 160, 60, 22),
    },
  },
}

/** What is found if one layout of the sample diagram is changed. */
function found(layouts: Partial<Diagram['layouts']>): string[] {
  const { course } = readCourse(sampleFiles())
  const topics = course.topics.map((topic) => ({
    ...topic,
    diagrams: topic.diagrams.map((diagram) => ({
      ...diagram,
      layouts: { wide: CLEAR, narrow: CLEAR, ...layouts },
    })),
  }))
  return diagramLayoutsAreClear({ ...course, topics }).map(({ line, message }) => `${line} ${message}`)
}

describe('diagramLayoutsAreClear', () => {
  it('accepts a picture in which everything has its own place', () => {
    expect(found({})).toEqual([])
  })

  it('accepts boxes that touch', () => {
    expect(found({ wide: { ...CLEAR, nodes: { ...CLEAR.nodes, courier: box(110, 0, 80, 80) } } })).toEqual([])
  })

  it('refuses nodes that lie on each other', () => {
    const narrow = { ...CLEAR, nodes: { ...CLEAR.nodes, chest: box(220, 119, 80, 40) } }
    expect(found({ narrow })[0]).toMatch(/^8 On a phone "guard" and "chest" lie on each other/)
  })

  it('refuses a text of an edge on a node', () => {
    const road = { points: CLEAR.edges.road?.points ?? [], slot: box(60, 80, 60, 22) }
    expect(found({ wide: { ...CLEAR, edges: { ...CLEAR.edges, road } } })).toEqual([
      expect.stringMatching(/^7 On a laptop "courier" and "road" lie on each other/),
    ])
  })

  it('refuses a node on the label of its group', () => {
    const castle = { ...box(190, 10, 140, 300), label: box(200, 50, 40, 18) }
    expect(found({ wide: { ...CLEAR, groups: { castle } } })[0]).toContain(
      '"castle" and "guard" lie on each other',
    )
  })

  it('refuses a node on a group that it does not stand in', () => {
    const wide = { ...CLEAR, nodes: { ...CLEAR.nodes, courier: box(150, 230, 60, 60) } }
    expect(found({ wide })[0]).toContain('"castle" and "courier" lie on each other')
  })

  it('refuses an edge that runs through a node', () => {
    const points = [
      { x: 90, y: 90 },
      { x: 100, y: 90 },
      { x: 100, y: 250 },
      { x: 310, y: 250 },
    ]
    expect(found({ wide: { ...CLEAR, edges: { ...CLEAR.edges, road: { points } } } })).toEqual([
      expect.stringMatching(/^11 On a laptop edge "road" runs through "chest"/),
    ])
  })

  it('refuses a picture that does not fit a phone, however it fits a laptop', () => {
    expect(found({ wide: { ...CLEAR, width: 359, height: 600 } })).toEqual([])
    const said = found({ narrow: { ...CLEAR, width: 359, height: 600 } })
    expect(said).toHaveLength(2)
    expect(said[0]).toContain('On a phone the picture is 359 pixels wide, 358 at most')
    expect(said[1]).toContain('On a phone the picture is 600 pixels high')
  })

  it('says nothing of a diagram that could not be laid out', () => {
    const { course } = readCourse(sampleFiles())
    expect(diagramLayoutsAreClear(course)).toEqual([])
  })
})
