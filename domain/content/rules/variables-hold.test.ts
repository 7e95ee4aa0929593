import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { variablesHold } from './variables-hold.ts'

describe('variablesHold', () => {
  it('refuses a placeholder without values', () => {
    const found = findings(variablesHold, {
      [SAMPLE.itemsEn]: replacing('{{count}} locks', '{{counts}} locks'),
    })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('the stem uses {{counts}}, which "vars" does not define')
  })

  it('refuses spaces inside the braces', () => {
    const found = findings(variablesHold, {
      [SAMPLE.itemsEn]: replacing('{{count}} locks', '{{ count }} locks'),
    })
    expect(found[0]).toContain('without spaces')
  })

  it('refuses a variable that one language never uses', () => {
    const found = findings(variablesHold, { [SAMPLE.itemsKo]: replacing('{{count}}개', '몇 개') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('never uses {{count}} in items.ko.md')
  })

  it('refuses a bound whose values are not all numbers', () => {
    const found = findings(variablesHold, {
      [SAMPLE.itemsEn]: replacing('limit: [10, 12]', 'limit: [10, soon]'),
    })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('with numbers only')
  })

  it('refuses a combination in which the bounds are reversed', () => {
    const found = findings(variablesHold, {
      [SAMPLE.itemsEn]: replacing('limit: [10, 12]', 'limit: [10, 4]'),
    })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('breaks when count 2, limit 4: the lower bound 5 is above the upper bound 4')
  })

  it('refuses a combination in which two options read the same', () => {
    const found = findings(variablesHold, {
      [SAMPLE.itemsEn]: (text) =>
        text
          .replace('pairs: [lock-vs-seal]', 'vars: { days: [30, 60] }')
          .replace('The seal that is pressed into the wax', 'After {{days}} days')
          .replace('The map that shows the way to it', 'After 60 days')
          .replace('the lock answers to.', 'the lock answers to in {{days}} days.'),
    })
    expect(found.some((text) => text.includes('two options read "After 60 days"'))).toBe(true)
  })

  it('refuses more variants than anyone reads through', () => {
    const found = findings(variablesHold, {
      [SAMPLE.itemsEn]: replacing(
        'count: [2, 3]',
        'count: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35]',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has 68 variants')
  })

  it('accepts a single accepted number and alternatives', () => {
    const found = findings(variablesHold, {
      [SAMPLE.itemsEn]: replacing('= 5..{{limit}}', '= {{limit}} or 90'),
      [SAMPLE.itemsKo]: replacing('= 5..{{limit}}', '= {{limit}} or 90'),
    })
    expect(found).toEqual([])
  })
})
