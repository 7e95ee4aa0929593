import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { examBlocksLinkFacts } from './exam-blocks-link-facts.ts'

describe('examBlocksLinkFacts', () => {
  it('refuses an exam block without a fact', () => {
    const found = findings(examBlocksLinkFacts, {
      [SAMPLE.lessonEn]: replacing('[A lock is shut.](fact:locks-002)', 'A lock is shut.'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('lesson.en.md:18 Link a fact')
  })

  it('finds a fact inside bold words', () => {
    const found = findings(examBlocksLinkFacts, {
      [SAMPLE.lessonEn]: replacing(
        '[A lock is shut.](fact:locks-002)',
        '**[A lock is shut.](fact:locks-002)**',
      ),
    })
    expect(found).toEqual([])
  })
})
