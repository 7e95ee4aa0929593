import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { knownSections } from './known-sections.ts'

describe('knownSections', () => {
  it('accepts scenes that show sections of the lesson', () => {
    expect(findings(knownSections, {})).toEqual([])
  })

  it('refuses a scene that shows a section the lesson does not have', () => {
    const found = findings(knownSections, {
      [SAMPLE.class]: replacing('section: why-lock', 'section: why-lok'),
    })
    expect(found).toEqual([
      'content/topics/locks/class.yaml:7 There is no section "why-lok". Did you mean "why-lock"?',
    ])
  })

  it('refuses a scene that names a smaller heading, which is no screen of its own', () => {
    const found = findings(knownSections, {
      [SAMPLE.class]: replacing('section: why-lock', 'section: beside'),
    })
    expect(found).toHaveLength(1)
  })
})
