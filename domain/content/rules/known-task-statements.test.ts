import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { knownTaskStatements } from './known-task-statements.ts'

describe('knownTaskStatements', () => {
  it('refuses a task statement that the exam guide does not have', () => {
    const found = findings(knownTaskStatements, { [SAMPLE.topic]: replacing("['1.3']", "['1.3', '9.9']") })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no task statement "9.9"')
  })

  it('accepts those it has', () => {
    const found = findings(knownTaskStatements, {})
    expect(found).toEqual([])
  })
})
