import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { SAMPLE } from '#tests/content/sample-course.ts'
import { itemsAreNotAlike } from './items-are-not-alike.ts'

describe('itemsAreNotAlike', () => {
  it('refuses an item that says nearly what another says', () => {
    const found = findings(itemsAreNotAlike, {
      [SAMPLE.itemsEn]: (text) => {
        const copy = text.slice(0, text.indexOf('## Two of five')).replace('id: locks-001', 'id: locks-101')
        return text + copy.replace('for 30 days', 'for 60 days')
      },
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/"locks-101" is \d\d % the same as "locks-001"/)
  })

  it('accepts items about the same thing in other words', () => {
    expect(findings(itemsAreNotAlike, {})).toEqual([])
  })
})
