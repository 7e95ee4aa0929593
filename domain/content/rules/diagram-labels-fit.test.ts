import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramLabelsFit } from './diagram-labels-fit.ts'

describe('diagramLabelsFit', () => {
  it('refuses a word that is wider than its node', () => {
    const found = findings(diagramLabelsFit, {
      [SAMPLE.diagram]: replacing('en: Courier', 'en: Incomprehensibilities'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/gate\.yaml:7 "Incomprehensibilities" has a piece of \d+ pixels/)
  })

  it('refuses a label of three lines', () => {
    const found = findings(diagramLabelsFit, {
      [SAMPLE.diagram]: replacing(
        'ko: 열쇠 없음',
        'ko: 열쇠도 없고 도장도 없고 편지도 없고 이름도 없는 사람',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('takes 3 lines of 112 pixels, 2 at most')
  })

  it('refuses a group label of two lines', () => {
    const found = findings(diagramLabelsFit, {
      [SAMPLE.diagram]: replacing('en: Castle', `en: ${'The castle on the hill '.repeat(3)}`),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('lines of 320 pixels, 1 at most')
  })

  it('accepts a long name that breaks at a hyphen', () => {
    const found = findings(diagramLabelsFit, {
      [SAMPLE.diagram]: replacing('{ ko: 계단, en: stairs }', 'x-amz-server-side-encryption'),
    })
    expect(found).toEqual([])
  })
})
