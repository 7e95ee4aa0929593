import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { optionsDiffer } from './options-differ.ts'

describe('optionsDiffer', () => {
  it('refuses two options that read the same', () => {
    const found = findings(optionsDiffer, {
      [SAMPLE.itemsEn]: replacing(
        'The map that shows the way to it',
        'The **rope** that is tied around the lid',
      ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('(map) of "locks-001" reads the same as (rope)')
  })

  it('refuses two prompts that read the same', () => {
    const found = findings(optionsDiffer, { [SAMPLE.itemsEn]: replacing('(seal) Seal', '(seal) Lock') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('(seal) of "locks-004"')
  })

  it('accepts two prompts with one match', () => {
    const found = findings(optionsDiffer, {
      [SAMPLE.itemsEn]: replacing('Shows that someone was here', 'Hides what is inside'),
    })
    expect(found).toEqual([])
  })
})
