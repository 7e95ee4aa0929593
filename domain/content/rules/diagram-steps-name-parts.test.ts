import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramStepsNameParts } from './diagram-steps-name-parts.ts'

describe('diagramStepsNameParts', () => {
  it('refuses an edge that is not there', () => {
    const found = findings(diagramStepsNameParts, { [SAMPLE.diagram]: replacing('deny: road', 'deny: raod') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('gate.yaml:17 There is no edge "raod". Did you mean "road"?')
  })

  it('refuses a part that is not there among others', () => {
    const found = findings(diagramStepsNameParts, {
      [SAMPLE.diagram]: replacing('dim: [chest]', 'dim: [chest, cheese]'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no group, node, edge "cheese"')
  })

  it('refuses a part that the verb can do nothing with', () => {
    const found = findings(diagramStepsNameParts, {
      [SAMPLE.diagram]: replacing('{ unbadge: guard, as: key }', '{ unbadge: stairs, as: key }'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('"stairs" is an edge, and "unbadge" takes node')
  })
})
