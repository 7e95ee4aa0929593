import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { shakyFactsWereConsidered } from './shaky-facts-were-considered.ts'

describe('shakyFactsWereConsidered', () => {
  it('lists an item about a fact that does not hold', () => {
    const found = findings(shakyFactsWereConsidered, {
      [SAMPLE.itemsEn]: replacing('facts: [locks-001]', 'facts: [locks-001, locks-002]'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('asks about "locks-002", which is changed')
  })

  it('is content once the author has decided', () => {
    const found = findings(shakyFactsWereConsidered, {
      [SAMPLE.itemsEn]: replacing('facts: [locks-001]', 'facts: [locks-002]\ndiffers: false'),
    })
    expect(found).toEqual([])
  })
})
