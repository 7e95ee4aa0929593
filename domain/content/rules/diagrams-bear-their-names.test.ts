import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramsBearTheirNames } from './diagrams-bear-their-names.ts'

describe('diagramsBearTheirNames', () => {
  it('refuses an id other than the name of the file', () => {
    const found = findings(diagramsBearTheirNames, { [SAMPLE.diagram]: replacing('id: gate', 'id: door') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('gate.yaml:1 The file is called "gate.yaml" and the id is "door"')
  })
})
