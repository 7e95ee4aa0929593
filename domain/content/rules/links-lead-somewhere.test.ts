import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { linksLeadSomewhere } from './links-lead-somewhere.ts'

describe('linksLeadSomewhere', () => {
  it('refuses a link to a heading that is not there', () => {
    const found = findings(linksLeadSomewhere, { [SAMPLE.lessonEn]: replacing('(#why-lock)', '(#why-not)') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('No heading of this file has the id "why-not"')
  })

  it('refuses a link without words', () => {
    const found = findings(linksLeadSomewhere, {
      [SAMPLE.lessonEn]: replacing('[why](#why-lock)', '[](#why-lock)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('no words')
  })

  it('refuses a page that is not served over HTTPS', () => {
    const found = findings(linksLeadSomewhere, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', '[A](http://example.com)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('leads to "http://example.com"')
  })

  it('refuses a script', () => {
    const found = findings(linksLeadSomewhere, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', '[A](javascript:alert(1))'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('leads to')
  })

  it('refuses an address that Markdown made a link of itself', () => {
    const found = findings(linksLeadSomewhere, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', 'Ask mina@example.com.'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('mailto:mina@example.com')
  })

  it('refuses a link to a heading from an item, which has none', () => {
    const found = findings(linksLeadSomewhere, {
      [SAMPLE.itemsEn]: replacing('A map leads there', 'A [map](#why-lock) leads there'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.en.md')
  })

  it('accepts pages over HTTPS', () => {
    const found = findings(linksLeadSomewhere, {
      [SAMPLE.lessonEn]: replacing('A courier carries a chest.', '[A](https://docs.aws.amazon.com/kms/)'),
    })
    expect(found).toEqual([])
  })
})
