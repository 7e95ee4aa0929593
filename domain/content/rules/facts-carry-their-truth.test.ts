import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { factsCarryTheirTruth } from './facts-carry-their-truth.ts'

describe('factsCarryTheirTruth', () => {
  it('refuses a claim that does not hold and says nothing else', () => {
    const found = findings(factsCarryTheirTruth, {
      [SAMPLE.facts]: replacing('  now: { ko: 열 수도 있다., en: It may be opened. }\n', ''),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('facts.yaml:8 "locks-002" is marked changed and says nothing else')
  })

  it('accepts a claim that holds without more', () => {
    const found = findings(factsCarryTheirTruth, {})
    expect(found).toEqual([])
  })
})
