import { describe, expect, it } from 'vitest'
import { readCourse, TODAY } from '#tests/content/read-course.ts'
import { sampleFiles } from '#tests/content/sample-course.ts'
import { checkCourse } from './check-course.ts'

describe('checkCourse', () => {
  it('finds nothing in a course that keeps every rule', () => {
    const { course, violations } = readCourse(sampleFiles())
    expect(violations).toEqual([])
    expect(checkCourse(course, { today: TODAY })).toEqual({ errors: [], warnings: [] })
  })
})
