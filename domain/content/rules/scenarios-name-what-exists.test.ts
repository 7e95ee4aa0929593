import { describe, expect, it } from 'vitest'
import { replacing } from '#tests/content/sample-course.ts'
import { LAB, labFindings } from '#tests/content/sample-lab.ts'
import { scenariosNameWhatExists } from './scenarios-name-what-exists.ts'

const find = (changes: Parameters<typeof labFindings>[1]) => labFindings(scenariosNameWhatExists, changes)

describe('scenariosNameWhatExists', () => {
  it('accepts topics, facts and items of the course', () => {
    expect(find({})).toEqual([])
  })

  it('refuses a lab for a topic that is not there', () => {
    const found = find({ [LAB.source]: replacing('topics: [locks]', 'topics: [lock]') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no topic "lock". Did you mean "locks"?')
  })

  it.each(['fact', 'item'])('refuses a scenario that names a %s that is not there', (what) => {
    const found = find({ [LAB.scenario]: replacing(`${what}s: [locks-001]`, `${what}s: [locks-009]`) })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`There is no ${what} "locks-009".`)
  })
})
