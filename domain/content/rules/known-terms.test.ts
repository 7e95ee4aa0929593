import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { knownTerms } from './known-terms.ts'

describe('knownTerms', () => {
  it('refuses a unit that is no glossary entry', () => {
    const found = findings(knownTerms, { [SAMPLE.itemsEn]: replacing('unit: minute', 'unit: minutes') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no glossary term "minutes". Did you mean "minute"?')
  })

  it('accepts a unit of the glossary', () => {
    const found = findings(knownTerms, {})
    expect(found).toEqual([])
  })
})
