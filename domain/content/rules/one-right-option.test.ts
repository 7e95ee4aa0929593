import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { oneRightOption } from './one-right-option.ts'

describe('oneRightOption', () => {
  it('refuses two keys in a single-choice item', () => {
    const found = findings(oneRightOption, { [SAMPLE.itemsEn]: replacing('- [ ] (rope)', '- [x] (rope)') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Two options of "locks-001" are right, (key) and (rope)')
  })

  it('refuses a single-choice item without a key', () => {
    const found = findings(oneRightOption, { [SAMPLE.itemsEn]: replacing('- [x] (key)', '- [ ] (key)') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('No option of "locks-001" is right')
  })

  it('accepts three options for a check of understanding', () => {
    const found = findings(oneRightOption, {
      [SAMPLE.itemsEn]: replacing(
        '- [ ] (map) The map that shows the way to it\n  > A map leads there and opens nothing.\n',
        '',
      ),
    })
    expect(found).toEqual([])
  })

  it('accepts four options where knowledge is applied', () => {
    expect(
      findings(oneRightOption, { [SAMPLE.itemsEn]: replacing('level: understand', 'level: apply') }),
    ).toEqual([])
  })

  it('refuses three options where knowledge is applied', () => {
    const found = findings(oneRightOption, {
      [SAMPLE.itemsEn]: (text) =>
        replacing(
          'level: understand',
          'level: apply',
        )(
          replacing(
            '- [ ] (map) The map that shows the way to it\n  > A map leads there and opens nothing.\n',
            '',
          )(text),
        ),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has 3 options: a single-choice item of this level has 4')
  })

  it('refuses five options', () => {
    const found = findings(oneRightOption, {
      [SAMPLE.itemsEn]: replacing('- [ ] (map)', '- [ ] (axe) The axe\n  > No.\n- [ ] (map)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has 5 options')
  })
})
