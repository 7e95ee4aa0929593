import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { drillsAskPracticeItems } from './drills-ask-practice-items.ts'

describe('drillsAskPracticeItems', () => {
  it('refuses an exam item in the drill of a pair', () => {
    const found = findings(drillsAskPracticeItems, {
      'content/pairs.yaml': replacing('[locks-001]', '[locks-001, locks-002]'),
    })
    expect(found).toEqual([
      'content/pairs.yaml:8 Item "locks-002" is kept for exams (pool: exam): take it out of the pair.',
    ])
  })

  it('refuses a draft', () => {
    const found = findings(drillsAskPracticeItems, {
      [SAMPLE.itemsEn]: replacing('## The courier', '## The courier {draft}'),
      [SAMPLE.itemsKo]: replacing('## 배달원', '## 배달원 {draft}'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('is a draft')
  })
})
