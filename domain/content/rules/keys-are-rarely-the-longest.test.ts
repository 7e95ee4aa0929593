import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { SAMPLE } from '#tests/content/sample-course.ts'
import { keysAreRarelyTheLongest } from './keys-are-rarely-the-longest.ts'

describe('keysAreRarelyTheLongest', () => {
  const itemsWith = (count: number, keyWords: string): string =>
    Array.from(
      { length: count },
      (_, index) =>
        `## Title\n\`\`\`item\nid: more-${index}\ntype: single\nfacts: [locks-001]\nlevel: recall\npool: practice\n\`\`\`\nStem ${index}?\n\n- [x] (a) ${keyWords}\n  > Why.\n- [ ] (b) Another\n  > Why.\n- [ ] (c) Third\n  > Why.\n`,
    ).join('\n')

  it('lists a topic in which the right option is usually the longest', () => {
    const found = findings(keysAreRarelyTheLongest, {
      [SAMPLE.itemsEn]: (text) => text + itemsWith(20, 'Right one'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('In 20 of 21 items of "locks" the right option is the longest')
  })

  it('says nothing about a few items', () => {
    expect(
      findings(keysAreRarelyTheLongest, { [SAMPLE.itemsEn]: (text) => text + itemsWith(5, 'Right one') }),
    ).toEqual([])
  })

  it('accepts a topic in which it rarely is', () => {
    expect(
      findings(keysAreRarelyTheLongest, { [SAMPLE.itemsEn]: (text) => text + itemsWith(20, 'Right') }),
    ).toEqual([])
  })
})
