import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { plainMarkdownOnly } from './plain-markdown-only.ts'

describe('plainMarkdownOnly', () => {
  it('refuses footnotes', () => {
    const found = findings(plainMarkdownOnly, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', 'A courier.[^1]\n\n[^1]: On foot.'),
    })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('Footnotes')
  })

  it('refuses addresses kept apart from their links', () => {
    const found = findings(plainMarkdownOnly, {
      [SAMPLE.lessonEn]: replacing(
        'A courier carries a chest.',
        'A [courier][c].\n\n[c]: https://example.com',
      ),
    })
    expect(found).toHaveLength(2)
  })

  it('refuses directives in items', () => {
    const found = findings(plainMarkdownOnly, {
      [SAMPLE.itemsEn]: replacing('Ask what the lock answers to.', '::diagram{#chest}'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Only lessons have directives')
  })

  it('accepts tables, lists and code', () => {
    const found = findings(plainMarkdownOnly, {
      [SAMPLE.lessonEn]: replacing(
        'A courier carries a chest.',
        '| a | b |\n| - | - |\n| 1 | 2 |\n\n- one\n\n```json\n{}\n```',
      ),
    })
    expect(found).toEqual([])
  })
})
