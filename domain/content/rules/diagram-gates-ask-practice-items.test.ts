import { describe, expect, it } from 'vitest'
import { findings } from '#tests/content/read-course.ts'
import { replacing, SAMPLE } from '#tests/content/sample-course.ts'
import { diagramGatesAskPracticeItems } from './diagram-gates-ask-practice-items.ts'

describe('diagramGatesAskPracticeItems', () => {
  it('accepts a published practice item', () => {
    expect(findings(diagramGatesAskPracticeItems)).toEqual([])
  })

  it('refuses an item that is not there', () => {
    const found = findings(diagramGatesAskPracticeItems, {
      [SAMPLE.diagram]: replacing('ask: locks-001', 'ask: locks-009'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('gate.yaml:20 There is no item "locks-009"')
  })

  it('refuses an exam item', () => {
    const found = findings(diagramGatesAskPracticeItems, {
      [SAMPLE.diagram]: replacing('ask: locks-001', 'ask: locks-002'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Item "locks-002" is kept for exams (pool: exam)')
  })

  it('refuses a draft', () => {
    const found = findings(diagramGatesAskPracticeItems, {
      [SAMPLE.itemsEn]: replacing('## The courier', '## The courier {draft}'),
      [SAMPLE.itemsKo]: replacing('## 배달원', '## 배달원 {draft}'),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Item "locks-001" is a draft')
  })
})
