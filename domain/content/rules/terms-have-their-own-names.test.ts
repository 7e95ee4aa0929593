import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing } from '#tests/content/sample-course.ts'
import { termsHaveTheirOwnNames } from './terms-have-their-own-names.ts'

describe('termsHaveTheirOwnNames', () => {
  it('refuses a synonym that is the name of another term', () => {
    const found = findings(termsHaveTheirOwnNames, {
      'content/glossary.yaml': replacing('en: [additional authenticated data]', 'en: [Data Key]'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('"Data Key" is a name of "data-key" already')
  })

  it('accepts one name in both languages', () => {
    const found = findings(termsHaveTheirOwnNames, {})
    expect(found).toEqual([])
  })
})
