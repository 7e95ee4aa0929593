import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { sameCode } from './same-code.ts'

describe('sameCode', () => {
  it('refuses a name in code that the other language lacks', () => {
    const found = findings(sameCode, {
      [SAMPLE.itemsEn]: replacing('Ask what the lock answers to.', 'Ask `kms:Decrypt`.'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('has `kms:Decrypt` in items.en.md and not here')
  })

  it('accepts the same names anywhere in the item', () => {
    const found = findings(sameCode, {
      [SAMPLE.itemsEn]: replacing('Ask what the lock answers to.', 'Ask `kms:Decrypt`.'),
      [SAMPLE.itemsKo]: replacing('상자까지 가는 길을 그린 지도', '`kms:Decrypt`의 지도'),
    })
    expect(found).toEqual([])
  })
})
