import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { sameOptions } from './same-options.ts'

describe('sameOptions', () => {
  it('refuses another option id', () => {
    const found = findings(sameOptions, { [SAMPLE.itemsKo]: replacing('(rope)', '(cord)') })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('(rope) is in English only')
    expect(found[1]).toContain('(cord) is in Korean only')
  })

  it('refuses another form of answers', () => {
    const found = findings(sameOptions, {
      [SAMPLE.itemsKo]: (text) => text.replace(/^[123]\. (.*)\n {3}>/gm, '- [x] $1\n  >'),
    })
    expect(found[0]).toContain('in another form')
  })

  it('refuses a Why in one language', () => {
    const found = findings(sameOptions, {
      [SAMPLE.itemsKo]: replacing('### Why\n자물쇠가 무엇에 답하는지 물으세요.\n', ''),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has a "### Why" in English only')
  })

  it('lets options stand in another order', () => {
    const found = findings(sameOptions, {})
    expect(found).toEqual([])
  })
})
