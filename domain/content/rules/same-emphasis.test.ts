import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { sameEmphasis } from './same-emphasis.ts'

describe('sameEmphasis', () => {
  it('refuses a capital word that Korean lacks', () => {
    const found = findings(sameEmphasis, { [SAMPLE.itemsKo]: replacing('(LEAST)', '') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.ko.md:23 The stem of "locks-002" turns on LEAST in items.en.md')
  })

  it('refuses one that English lacks', () => {
    const found = findings(sameEmphasis, { [SAMPLE.itemsEn]: replacing('LEAST noise', 'least noise') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.en.md')
  })
})
