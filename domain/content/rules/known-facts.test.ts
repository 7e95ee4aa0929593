import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { knownFacts } from './known-facts.ts'

describe('knownFacts', () => {
  it('refuses a link to a fact that is not there, and offers the one that looks like it', () => {
    const found = findings(knownFacts, {
      [SAMPLE.lessonEn]: replacing('(fact:locks-001)', '(fact:locks-010)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no fact "locks-010". Did you mean "locks-001"?')
  })

  it('refuses a fact link in an option', () => {
    const found = findings(knownFacts, {
      [SAMPLE.itemsEn]: replacing('A map leads', 'A [map](fact:maps-001) leads'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no fact "maps-001"')
  })

  it('refuses an item about a fact that is not there', () => {
    const found = findings(knownFacts, {
      [SAMPLE.itemsEn]: replacing('facts: [locks-001]', 'facts: [locks-001, elsewhere-9]'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.en.md:5 There is no fact "elsewhere-9". Correct the id')
  })

  it('does not report a fact that is there and broken', () => {
    const found = findings(knownFacts, {
      [SAMPLE.facts]: replacing('  status: holds\n', '  status: maybe\n'),
    })
    expect(found).toEqual([])
  })
})
