import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { classMinutesAddUp } from './class-minutes-add-up.ts'

describe('classMinutesAddUp', () => {
  it('accepts a class as long as its scenes', () => {
    expect(findings(classMinutesAddUp, {})).toEqual([])
  })

  it('refuses a class that is longer or shorter than its scenes', () => {
    const found = findings(classMinutesAddUp, { [SAMPLE.class]: replacing('minutes: 12', 'minutes: 20') })
    expect(found).toEqual([
      'content/topics/locks/class.yaml:2 "locks-12" is a class of 20 minutes and its scenes take 12: change a scene or the class.',
    ])
  })
})
