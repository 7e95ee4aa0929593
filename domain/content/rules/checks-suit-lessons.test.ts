import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { checksSuitLessons } from './checks-suit-lessons.ts'

describe('checksSuitLessons', () => {
  it('refuses an exam item in a lesson', () => {
    const found = findings(checksSuitLessons, {
      [SAMPLE.lessonEn]: replacing('items="locks-001 locks-004"', 'items="locks-001 locks-002"'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Item "locks-002" is kept for exams')
  })

  it('refuses an item that asks more than recall or understanding', () => {
    const found = findings(checksSuitLessons, {
      [SAMPLE.lessonEn]: replacing('items="locks-001 locks-004"', 'items="locks-005"'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Item "locks-005" is of level apply')
  })

  it('refuses a draft item in a published section', () => {
    const found = findings(checksSuitLessons, {
      [SAMPLE.itemsEn]: replacing('## The courier', '## The courier {draft}'),
      [SAMPLE.itemsKo]: replacing('## 배달원', '## 배달원 {draft}'),
    })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('is a draft')
  })

  it('looks into folded blocks', () => {
    const found = findings(checksSuitLessons, {
      [SAMPLE.lessonEn]: replacing(
        ':::deep[How keys are cut]\nThe wax is hot.\n:::',
        '::::deep[How keys are cut]\n:::check{items="locks-002"}\n:::\n::::',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Item "locks-002" is kept for exams')
  })
})
