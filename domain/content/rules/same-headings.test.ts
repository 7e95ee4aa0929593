import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { sameHeadings } from './same-headings.ts'

describe('sameHeadings', () => {
  it('refuses sections in another order', () => {
    const found = findings(sameHeadings, {
      [SAMPLE.lessonKo]: (text) => {
        const [top = '', first = '', second = ''] = text.split(/^(?=## )/m)
        return top + second + first
      },
    })
    expect(found[0]).toContain('"more-locks" stands where English has "why-lock"')
  })

  it('refuses a heading of another level', () => {
    const found = findings(sameHeadings, { [SAMPLE.lessonKo]: replacing('### 상자 옆에', '## 상자 옆에') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('"beside" is of level 2 here and of level 3 in English')
  })

  it('compares nothing with a draft', () => {
    const found = findings(sameHeadings, {
      [SAMPLE.lessonKo]: replacing('{#more-locks}', '{#more-locks draft}'),
    })
    expect(found).toEqual([])
  })
})
