import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { publishedInBothLanguages } from './published-in-both-languages.ts'

describe('publishedInBothLanguages', () => {
  it('refuses a published lesson in one language', () => {
    const found = findings(publishedInBothLanguages, { [SAMPLE.lessonKo]: () => undefined })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('lesson.en.md:1 The lesson is not published in Korean')
  })

  it('refuses a lesson whose other language is a draft', () => {
    const found = findings(publishedInBothLanguages, {
      [SAMPLE.lessonEn]: replacing('title: Locks', 'title: Locks\nstatus: draft'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('lesson.ko.md:1 The lesson is not published in English')
  })

  it('lets a draft lesson stand in one language', () => {
    const found = findings(publishedInBothLanguages, {
      [SAMPLE.lessonKo]: () => undefined,
      [SAMPLE.lessonEn]: replacing('title: Locks', 'title: Locks\nstatus: draft'),
    })
    expect(found).toEqual([])
  })

  it('refuses a section in one language', () => {
    const found = findings(publishedInBothLanguages, {
      [SAMPLE.lessonEn]: (text) => `${text}\n## New {#new}\n\nWords.\n`,
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('"new" is not published in Korean')
  })

  it('lets a draft section stand in one language', () => {
    const found = findings(publishedInBothLanguages, {
      [SAMPLE.lessonEn]: (text) => `${text}\n## New {#new draft}\n\nWords.\n`,
    })
    expect(found).toEqual([])
  })

  it('lets what is below a draft heading stand in one language', () => {
    const found = findings(publishedInBothLanguages, {
      [SAMPLE.lessonEn]: (text) => `${text}\n## New {#new draft}\n\n### Newer {#newer}\n\nWords.\n`,
    })
    expect(found).toEqual([])
  })

  it('refuses an item in one language', () => {
    const found = findings(publishedInBothLanguages, {
      [SAMPLE.itemsKo]: (text) => text.slice(text.indexOf('## 다섯에서')),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.en.md:1 Item "locks-001" is not published in Korean')
  })

  it('lets a draft item stand in one language', () => {
    const found = findings(publishedInBothLanguages, {
      [SAMPLE.itemsKo]: (text) => text.slice(text.indexOf('## 다섯에서')),
      [SAMPLE.itemsEn]: replacing('## The courier', '## The courier {draft}'),
    })
    expect(found).toEqual([])
  })

  it('lets items of a draft file stand in one language', () => {
    const found = findings(publishedInBothLanguages, {
      [SAMPLE.itemsKo]: () => undefined,
      [SAMPLE.itemsEn]: (text) => `---\nstatus: draft\n---\n${text}`,
    })
    expect(found).toEqual([])
  })

  it('does not report an item that is there and broken', () => {
    const found = findings(publishedInBothLanguages, {
      [SAMPLE.itemsEn]: replacing('level: understand', 'level: hard'),
    })
    expect(found).toEqual([])
  })
})
