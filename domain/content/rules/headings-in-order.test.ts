import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { headingsInOrder } from './headings-in-order.ts'

describe('headingsInOrder', () => {
  it('refuses a skipped level', () => {
    const found = findings(headingsInOrder, { [SAMPLE.lessonEn]: replacing('### Beside', '#### Beside') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('write "###" here')
  })

  it('refuses a lesson that begins below a section', () => {
    const found = findings(headingsInOrder, {
      [SAMPLE.lessonEn]: replacing('## Why lock {#why-lock}', '### Why lock {#why-lock}'),
    })
    expect(found[0]).toContain('write "##" here')
  })

  it('accepts going up again', () => {
    const found = findings(headingsInOrder, {})
    expect(found).toEqual([])
  })
})
