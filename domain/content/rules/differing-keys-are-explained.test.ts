import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { differingKeysAreExplained } from './differing-keys-are-explained.ts'

describe('differingKeysAreExplained', () => {
  it('refuses a key that differs without a word about it', () => {
    const found = findings(differingKeysAreExplained, {
      [SAMPLE.itemsEn]: replacing('type: ordering', 'type: ordering\ndiffers: true'),
    })
    expect(found).toHaveLength(2)
    expect(found[0]).toContain('say how under "### Why"')
  })

  it('refuses it in the exam pool', () => {
    const found = findings(differingKeysAreExplained, {
      [SAMPLE.itemsEn]: replacing('pool: exam', 'pool: exam\ndiffers: true'),
    })
    expect(found[0]).toContain('no exam asks it')
  })

  it('accepts it where both languages explain', () => {
    const found = findings(differingKeysAreExplained, {
      [SAMPLE.itemsEn]: replacing('pairs: [lock-vs-seal]', 'differs: true'),
    })
    expect(found).toEqual([])
  })
})
