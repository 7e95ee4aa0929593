import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramsAreShown } from './diagrams-are-shown.ts'

const LESSONS = { [SAMPLE.lessonEn]: replacing('::diagram{#gate step=opened}\n', '') } as const

describe('diagramsAreShown', () => {
  it('accepts a diagram that one language shows', () => {
    expect(findings(diagramsAreShown, LESSONS)).toEqual([])
  })

  it('finds a diagram that nothing shows', () => {
    const found = findings(diagramsAreShown, {
      ...LESSONS,
      [SAMPLE.lessonKo]: replacing('::diagram{#gate step=opened}\n', ''),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('gate.yaml:1 No lesson, no option and no class shows "gate"')
  })

  it('accepts a diagram that an option shows', () => {
    const found = findings(diagramsAreShown, {
      ...LESSONS,
      [SAMPLE.lessonKo]: replacing('::diagram{#gate step=opened}\n', ''),
      [SAMPLE.itemsEn]: replacing('> misconception: seal-opens', '> show: diagram:gate@opened'),
    })
    expect(found).toEqual([])
  })
})
