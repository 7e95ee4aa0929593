import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { knownPairs } from './known-pairs.ts'

describe('knownPairs', () => {
  it('refuses a comparison of a pair that is not there', () => {
    const found = findings(knownPairs, {
      [SAMPLE.lessonEn]: replacing('pair=lock-vs-seal', 'pair=lock-vs-key'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no pair "lock-vs-key". Did you mean "lock-vs-seal"?')
  })

  it('refuses a topic that names one', () => {
    const found = findings(knownPairs, {
      [SAMPLE.topic]: replacing('[lock-vs-seal]', '[lock-vs-seal, keys]'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('topic.yaml:8')
  })

  it('refuses an item that names one', () => {
    const found = findings(knownPairs, {
      [SAMPLE.itemsEn]: replacing('pairs: [lock-vs-seal]', 'pairs: [seal-vs-lock]'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no pair "seal-vs-lock"')
  })
})
