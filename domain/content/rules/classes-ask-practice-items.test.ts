import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { classesAskPracticeItems } from './classes-ask-practice-items.ts'

describe('classesAskPracticeItems', () => {
  it('accepts practice items of every level', () => {
    const found = findings(classesAskPracticeItems, {
      [SAMPLE.class]: replacing('[locks-001, locks-004]', '[locks-001, locks-005]'),
    })
    expect(found).toEqual([])
  })

  it('refuses an exam item', () => {
    const found = findings(classesAskPracticeItems, {
      [SAMPLE.class]: replacing('[locks-001, locks-004]', '[locks-001, locks-002]'),
    })
    expect(found).toEqual([
      'content/topics/locks/class.yaml:12 Item "locks-002" is kept for exams (pool: exam): ask another here.',
    ])
  })

  it('refuses a draft', () => {
    const found = findings(classesAskPracticeItems, {
      [SAMPLE.itemsEn]: replacing('## The courier', '## The courier {draft}'),
      [SAMPLE.itemsKo]: replacing('## 배달원', '## 배달원 {draft}'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('is a draft')
  })
})
