import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { SAMPLE } from '#tests/content/sample-course.ts'
import { topicsAskSituations } from './topics-ask-situations.ts'

interface Kind {
  readonly level: 'recall' | 'apply' | 'analyse'
  readonly vars?: string
}

const SITUATION: Kind = { level: 'analyse' }
const VARIED: Kind = { level: 'apply', vars: '{ days: [1, 2] }' }
const RECALL: Kind = { level: 'recall' }

/** A topic that has these items beside those of the sample, one of which is for exams. */
function topicWith(...kinds: readonly (readonly [number, Kind])[]): string[] {
  const items = kinds
    .flatMap(([count, kind]) => Array.from({ length: count }, () => kind))
    .map(({ level, vars }, index) => {
      const metadata = `id: more-${index}\ntype: single\nfacts: [locks-001]\nlevel: ${level}\npool: practice`
      const varied = vars === undefined ? '' : `\nvars: ${vars}`
      return `## Title\n\`\`\`item\n${metadata}${varied}\n\`\`\`\nStem ${index}?\n\n- [x] (a) Right\n  > Why.\n- [ ] (b) Wrong\n  > Why.\n`
    })
  return findings(topicsAskSituations, { [SAMPLE.itemsEn]: (text) => `${text}\n${items.join('\n')}` })
}

describe('topicsAskSituations', () => {
  it('says nothing about a few items', () => {
    expect(topicWith()).toEqual([])
  })

  it('accepts two thirds of situations and a quarter with variants', () => {
    expect(topicWith([30, SITUATION], [20, VARIED])).toEqual([])
  })

  it('lists a topic that mostly asks for words', () => {
    const found = topicWith([20, RECALL], [20, VARIED])
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('items of "locks"')
    expect(found[0]).toContain('give more questions a situation')
  })

  it('lists a topic whose questions never change', () => {
    const found = topicWith([40, SITUATION])
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('give more questions "vars"')
  })
})
