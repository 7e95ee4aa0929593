import { describe, expect, it } from 'vitest'
import { sampleDiagram } from '#tests/content/sample-diagram.ts'
import { compileDiagram } from './compile-diagram.ts'
import type { Diagram, DiagramLayout } from './diagram.ts'
import { NODE } from './drawing-metrics.ts'
import { measureDiagram } from './measure-diagram.ts'

const LAYOUT: DiagramLayout = {
  width: 400,
  height: 300,
  groups: {
    castle: { x: 200, y: 8, width: 180, height: 280, label: { x: 212, y: 14, width: 40, height: 18 } },
  },
  nodes: {
    courier: { x: 8, y: 40, width: 80, height: 60 },
    guard: { x: 220, y: 40, width: 80, height: 90 },
    chest: { x: 220, y: 200, width: 80, height: 60 },
  },
  edges: {
    road: {
      points: [
        { x: 88, y: 70 },
        { x: 220, y: 70 },
      ],
    },
    stairs: {
      points: [
        { x: 260, y: 130 },
        { x: 260, y: 200 },
      ],
    },
  },
}

function compiled(change?: (text: string) => string): Diagram {
  return compileDiagram(sampleDiagram(change), 'locks', { wide: LAYOUT, narrow: LAYOUT })
}

describe('compileDiagram', () => {
  it('points arrows to where something arrives', () => {
    expect(compiled().edges.map(({ id, arrows }) => [id, arrows])).toEqual([
      ['road', 'both'],
      ['stairs', 'end'],
    ])
    const back = compiled((text) =>
      text
        .replace('deny: road,', 'deny: road, back: true,')
        .replace('send: road, label', 'send: road, back: true, label'),
    )
    expect(back.edges[0]?.arrows).toBe('start')
  })

  it('draws outer groups before inner ones, in whatever order they are written', () => {
    const nested = compiled((text) =>
      text
        .replace('kind: account,', 'kind: account, in: realm,')
        .replace('nodes:', '  realm: { kind: region, label: R }\nnodes:'),
    )
    expect(nested.groups.map(({ id }) => id)).toEqual(['realm', 'castle'])
  })

  it('takes a hidden node’s edges off the picture with it', () => {
    const [refused, opened] = compiled().steps
    expect(refused?.state.visibleIds).toEqual(['castle', 'courier', 'guard', 'road'])
    expect(opened?.state.visibleIds).toEqual(['castle', 'courier', 'guard', 'chest', 'road', 'stairs'])
  })

  it('takes everything in a hidden group off the picture', () => {
    const { steps } = compiled((text) => text.replace('- { zoom: [castle] }', '- { hide: [castle] }'))
    expect(steps.at(-1)?.state).toMatchObject({ visibleIds: ['courier'], badges: [], denials: [] })
  })

  it('focuses on the ends of every edge on which something moves', () => {
    expect(compiled().steps[0]?.state.focusedIds).toEqual(['courier', 'guard', 'road'])
  })

  it('dims an edge with the node it leads to', () => {
    expect(compiled().steps[2]?.state.dimmedIds).toEqual(['chest', 'stairs'])
  })

  it('sends packets the way they go', () => {
    const [refused, opened, left] = compiled().steps
    expect(refused?.packets).toEqual([])
    expect(opened?.packets).toMatchObject([
      { fromId: 'courier', toId: 'guard', isBack: false, secrecy: 'key' },
    ])
    expect(left?.packets).toMatchObject([{ fromId: 'guard', toId: 'courier', isBack: true }])
  })

  it('tells who was refused by whom, and forgets it when something passes', () => {
    const [refused, opened] = compiled().steps
    expect(refused?.state.denials).toEqual([
      { edgeId: 'road', fromId: 'courier', toId: 'guard', why: { ko: ['열쇠 없음'], en: ['no key'] } },
    ])
    expect(opened?.state.denials).toEqual([])
  })

  it('brings close what a step names, with a margin, inside the picture', () => {
    const [, opened, left] = compiled().steps
    expect(opened?.zoom).toBeUndefined()
    expect(left?.zoom?.wide).toEqual({ x: 188, y: 0, width: 204, height: 300 })
  })

  it('tells in words what happens, in the order of the file', () => {
    const [refused, opened, left] = compiled().steps
    expect(refused?.happenings.en).toEqual([{ text: 'Courier → Guard: no key', secrecy: 'denied' }])
    expect(opened?.happenings.ko).toEqual([
      { text: '배달원 → 경비원: 열쇠', secrecy: 'key' },
      { text: '경비원: 열쇠', secrecy: 'key' },
      { text: '상자: 나타나요', secrecy: 'plaintext' },
    ])
    expect(left?.happenings.en).toEqual([
      { text: 'Guard → Courier: key', secrecy: 'key' },
      { text: 'Guard: key, no longer there', secrecy: 'key' },
    ])
  })

  it('asks its question before the step that it belongs to', () => {
    expect(compiled().steps.map(({ gateItemId }) => gateItemId)).toEqual([undefined, 'locks-001', undefined])
  })
})

describe('measureDiagram', () => {
  const measures = measureDiagram(sampleDiagram())

  it('keeps room for the badges of a node’s fullest step', () => {
    expect(measures.nodes.guard?.badgeHeight).toBe(NODE.badgeGap + 20)
    expect(measures.nodes.courier?.badgeHeight).toBe(0)
  })

  it('keeps room for the largest text that ever stands on an edge', () => {
    const short = sampleDiagram((text) => text.replaceAll('no key', 'no'))
    expect(measures.slots.road?.width).toBeGreaterThanOrEqual(measureDiagram(short).slots.road?.width ?? 0)
    expect(measures.slots.road?.height).toBe(22)
  })

  it('gives every node an even width, so that its middle is on a pixel', () => {
    for (const { width } of Object.values(measures.nodes)) expect(width % 2).toBe(0)
  })
})
