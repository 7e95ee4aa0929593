import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { noRawHtml } from './no-raw-html.ts'

describe('noRawHtml', () => {
  it('refuses an element in a paragraph', () => {
    const found = findings(noRawHtml, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', 'A <b>courier</b> carries a chest.'),
    })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('lesson.en.md:5 HTML is not published')
  })

  it('refuses a comment', () => {
    const found = findings(noRawHtml, {
      [SAMPLE.lessonEn]: replacing(
        'A courier carries a chest.',
        'A courier carries a chest.\n\n<!-- later -->',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('lesson.en.md:7')
  })

  it('leaves comparisons and code alone', () => {
    const found = findings(noRawHtml, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', 'If a < b and c > d, use `<key>`.'),
    })
    expect(found).toEqual([])
  })
})
