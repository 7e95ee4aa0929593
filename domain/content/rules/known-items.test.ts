import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { knownItems } from './known-items.ts'

describe('knownItems', () => {
  it('refuses a check that asks an item which is not there', () => {
    const found = findings(knownItems, {
      [SAMPLE.lessonEn]: replacing('items="locks-001 locks-004"', 'items="locks-001 locks-404"'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('There is no item "locks-404"')
  })

  it('refuses a pair that drills an item which is not there', () => {
    const found = findings(knownItems, { 'content/pairs.yaml': replacing('[locks-001]', '[locks-009]') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('content/pairs.yaml:8 There is no item "locks-009"')
  })

  it('refuses a class that is asked an item which is not there', () => {
    const found = findings(knownItems, {
      [SAMPLE.class]: replacing('[locks-001, locks-004]', '[locks-001, locks-404]'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('content/topics/locks/class.yaml:12 There is no item "locks-404"')
  })

  it('does not report an item that is there and broken', () => {
    const found = findings(knownItems, { [SAMPLE.itemsEn]: replacing('level: understand', 'level: hard') })
    expect(found).toEqual([])
  })
})
