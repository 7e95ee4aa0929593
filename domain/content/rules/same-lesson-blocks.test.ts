import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { sameLessonBlocks } from './same-lesson-blocks.ts'

describe('sameLessonBlocks', () => {
  it('refuses other questions in a check', () => {
    const found = findings(sameLessonBlocks, {
      [SAMPLE.lessonKo]: replacing('items="locks-001 locks-004"', 'items="locks-004 locks-001"'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(
      'has check locks-004 locks-001 here where English has check locks-001 locks-004',
    )
  })

  it('refuses a block that one language lacks', () => {
    const found = findings(sameLessonBlocks, {
      [SAMPLE.lessonKo]: replacing(':::compare{pair=lock-vs-seal}\n:::\n', ''),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has deep here where English has compare lock-vs-seal')
  })

  it('lets paragraphs be divided otherwise', () => {
    const found = findings(sameLessonBlocks, {
      [SAMPLE.lessonKo]: replacing('할 말이 더 있어요.', '할 말이\n\n더 있어요.'),
    })
    expect(found).toEqual([])
  })

  it('does not count speaker notes', () => {
    const found = findings(sameLessonBlocks, {
      [SAMPLE.lessonKo]: replacing(':::note\n2분. 상자를 가져오세요.\n:::\n', ''),
    })
    expect(found).toEqual([])
  })
})
