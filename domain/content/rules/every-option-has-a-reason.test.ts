import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { everyOptionHasAReason } from './every-option-has-a-reason.ts'

describe('everyOptionHasAReason', () => {
  it('refuses an option without a rationale', () => {
    const found = findings(everyOptionHasAReason, {
      [SAMPLE.itemsEn]: replacing('  > A rope holds the lid and no lock.\n', ''),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.en.md:17 "locks-001" does not say why (rope)')
  })

  it('refuses it in the other language too', () => {
    const found = findings(everyOptionHasAReason, {
      [SAMPLE.itemsKo]: replacing('  > 밧줄은 뚜껑을 묶을 뿐입니다.\n', ''),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items.ko.md')
  })

  it('refuses a quote with nothing but references', () => {
    const found = findings(everyOptionHasAReason, {
      [SAMPLE.itemsEn]: replacing('  > A seal shows changes and opens nothing.\n', ''),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('(seal)')
  })

  it('refuses a step without a rationale', () => {
    const found = findings(everyOptionHasAReason, {
      [SAMPLE.itemsEn]: replacing('   > Now the bolt moves.\n', ''),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('(turn)')
  })

  it('refuses an empty cell of a matching table', () => {
    const found = findings(everyOptionHasAReason, {
      [SAMPLE.itemsEn]: replacing('| Broken wax tells. |', '| |'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('fill the third cell')
  })

  it('asks why an extra choice fits nowhere', () => {
    const found = findings(everyOptionHasAReason, {
      [SAMPLE.itemsEn]: replacing('| Nothing here sings. |', '| |'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('(extra-1)')
  })
})
