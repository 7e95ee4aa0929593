import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { referencesUnderOptions } from './references-under-options.ts'

describe('referencesUnderOptions', () => {
  it('refuses a misconception on a right option', () => {
    const found = findings(referencesUnderOptions, {
      [SAMPLE.itemsEn]: replacing(
        '> The key is what the lock answers to.',
        '> The key is what the lock answers to.\n  > misconception: key-sings',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.en.md:17 (key) is right')
  })

  it('refuses a misconception that is no id', () => {
    const found = findings(referencesUnderOptions, {
      [SAMPLE.itemsEn]: replacing('misconception: seal-opens', 'misconception: seal--opens'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('"seal--opens" is no name for a misconception')
  })

  it('refuses a reference that names no step', () => {
    const found = findings(referencesUnderOptions, {
      [SAMPLE.itemsEn]: replacing('misconception: seal-opens', 'show: diagram:chest'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('"diagram:chest" names no step')
  })

  it('refuses references in the Korean file', () => {
    const found = findings(referencesUnderOptions, {
      [SAMPLE.itemsKo]: replacing(
        '  > 봉인은 고친 것을 보여 줄 뿐 열지 못합니다.',
        '  > 봉인은 고친 것을 보여 줄 뿐 열지 못합니다.\n  > misconception: seal-opens',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.ko.md:9 "misconception:" and "show:" stand in items.en.md only')
  })

  it('accepts a step of a diagram or lab', () => {
    const found = findings(referencesUnderOptions, {
      [SAMPLE.itemsEn]: replacing('misconception: seal-opens', 'show: lab:forge/hot-iron@burnt'),
    })
    expect(found).toEqual([])
  })
})
