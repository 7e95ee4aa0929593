import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { sameKey } from './same-key.ts'

describe('sameKey', () => {
  it('refuses another right option', () => {
    const found = findings(sameKey, {
      [SAMPLE.itemsKo]: (text) => text.replace('[x] (key)', '[ ] (key)').replace('[ ] (rope)', '[x] (rope)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('What is right in "locks-001" differs from the English file')
  })

  it('refuses another order of steps', () => {
    const found = findings(sameKey, {
      [SAMPLE.itemsKo]: (text) =>
        text.replace('(find)', '(lost)').replace('(turn)', '(find)').replace('(lost)', '(turn)'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('"locks-003"')
  })

  it('refuses other matches', () => {
    const found = findings(sameKey, {
      [SAMPLE.itemsKo]: (text) => text.replace('| 안을 감춘다', '| 누가 다녀갔는지 보여 준다'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('"locks-004"')
  })

  it('refuses other bounds', () => {
    const found = findings(sameKey, { [SAMPLE.itemsKo]: replacing('= 5..', '= 6..') })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('"locks-005"')
  })

  it('accepts rows of a table in another order', () => {
    const found = findings(sameKey, {})
    expect(found).toEqual([])
  })
})
