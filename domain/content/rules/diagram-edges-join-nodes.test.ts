import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramEdgesJoinNodes } from './diagram-edges-join-nodes.ts'

describe('diagramEdgesJoinNodes', () => {
  it('refuses an edge from a node that is not there', () => {
    const found = findings(diagramEdgesJoinNodes, {
      [SAMPLE.diagram]: replacing('from: courier', 'from: courrier'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('gate.yaml:11 There is no node "courrier". Did you mean "courier"?')
  })

  it('refuses an edge to a group', () => {
    const found = findings(diagramEdgesJoinNodes, { [SAMPLE.diagram]: replacing('to: chest', 'to: castle') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no node "castle"')
  })
})
