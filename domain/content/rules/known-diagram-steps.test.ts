import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { knownDiagramSteps } from './known-diagram-steps.ts'

describe('knownDiagramSteps', () => {
  it('refuses a lesson that opens a step that is not there', () => {
    const found = findings(knownDiagramSteps, { [SAMPLE.lessonKo]: replacing('step=opened', 'step=open') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no step in diagram "gate" "open". Did you mean "opened"?')
  })

  it('refuses an option that shows a step that is not there', () => {
    const found = findings(knownDiagramSteps, {
      [SAMPLE.itemsEn]: replacing('> misconception: seal-opens', '> show: diagram:gate@closed'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.en.md:14 There is no step in diagram "gate" "closed"')
  })

  it('says nothing about steps of a diagram that could not be read', () => {
    const found = findings(knownDiagramSteps, { [SAMPLE.diagram]: replacing('glyph: user', 'glyph: none') })
    expect(found).toEqual([])
  })
})
