import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { factsWereCheckedLately } from './facts-were-checked-lately.ts'

describe('factsWereCheckedLately', () => {
  it('lists a fact that was last checked more than twelve months ago', () => {
    expect(findings(factsWereCheckedLately, {}, '2027-06-02')).toHaveLength(2)
    expect(findings(factsWereCheckedLately, {}, '2027-06-02')[0]).toContain(
      'facts.yaml:5 "locks-001" was last checked',
    )
  })

  it('accepts one that was checked twelve months ago to the day', () => {
    expect(findings(factsWereCheckedLately, {}, '2027-06-01')).toEqual([])
  })

  it('lists a fact that was checked on a day to come', () => {
    expect(findings(factsWereCheckedLately, {}, '2026-05-31')[0]).toContain('a day to come')
  })
})
