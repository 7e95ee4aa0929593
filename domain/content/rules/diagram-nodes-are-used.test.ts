import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramNodesAreUsed } from './diagram-nodes-are-used.ts'

const COURIER = '  courier: { glyph: user, label: { ko: 배달원, en: Courier } }\n'

describe('diagramNodesAreUsed', () => {
  it('refuses a node that no edge and no step names', () => {
    const found = findings(diagramNodesAreUsed, {
      [SAMPLE.diagram]: replacing(COURIER, `${COURIER}  dog: { glyph: user, label: Rex }\n`),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('gate.yaml:8 Nothing ever happens to node "dog"')
  })

  it('accepts a node whose group a step names', () => {
    const found = findings(diagramNodesAreUsed, {
      [SAMPLE.diagram]: replacing(COURIER, `${COURIER}  dog: { glyph: user, label: Rex, in: castle }\n`),
    })
    expect(found).toEqual([])
  })
})
