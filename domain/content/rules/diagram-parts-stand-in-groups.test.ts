import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramPartsStandInGroups } from './diagram-parts-stand-in-groups.ts'

describe('diagramPartsStandInGroups', () => {
  it('refuses a group that is not there', () => {
    const found = findings(diagramPartsStandInGroups, {
      [SAMPLE.diagram]: replacing('en: Guard }, in: castle', 'en: Guard }, in: tower'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('gate.yaml:8 There is no group "tower"')
  })

  it('refuses groups that stand in each other', () => {
    const found = findings(diagramPartsStandInGroups, {
      [SAMPLE.diagram]: replacing(
        '  castle: { kind: account, label: { ko: 성, en: Castle } }',
        '  castle: { kind: account, label: 1, in: keep }\n  keep: { kind: region, label: 2, in: castle }'.replace(
          /label: (\d)/g,
          "label: '$1'",
        ),
      ),
    })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('Group "castle" stands inside itself')
  })
})
