// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { SectionOutline, TopicOutline } from '#domain/content/library.ts'
import { nextSection } from './next-section.ts'

function section(id: string, itemIds: readonly string[]): SectionOutline {
  return { id, title: { ko: id, en: id }, minutes: { ko: 5, en: 5 }, factIds: [], itemIds }
}

function topic(id: string, sections: readonly SectionOutline[]): TopicOutline {
  return {
    id,
    order: 1,
    title: { ko: id, en: id },
    summary: { ko: id, en: id },
    taskStatements: ['1.3'],
    minutes: 10,
    weight: 1,
    prerequisites: [],
    pairs: [],
    sections,
    factIds: [],
    practiceItemIds: [],
    diagramIds: [],
  }
}

const topics = [
  topic('encryption-101', [
    section('why', ['e-1', 'e-2']),
    section('aside', []),
    section('in-transit', ['e-3']),
  ]),
  topic('kms', [section('keys', ['k-1'])]),
]

const after = (answeredItemIds: readonly string[], beginAt: string | null = null) =>
  nextSection(topics, { answeredItemIds, beginAt })

describe('the section to read next', () => {
  it('is the first whose questions are not all answered', () => {
    expect(after(['e-1'])).toMatchObject({ section: { id: 'why' }, number: 1 })
    expect(after(['e-1', 'e-2'])).toMatchObject({
      section: { id: 'in-transit' },
      number: 3,
    })
  })

  it('is known to be begun once one of its questions was answered', () => {
    expect(after([])).toMatchObject({ isStarted: false })
    expect(after(['e-1'])).toMatchObject({ isStarted: true })
  })

  it('lies in the next topic once one is through', () => {
    expect(after(['e-1', 'e-2', 'e-3'])).toMatchObject({
      topic: { id: 'kms' },
      number: 1,
    })
  })

  it('is none when everything was answered', () => {
    expect(after(['e-1', 'e-2', 'e-3', 'k-1'])).toBeUndefined()
  })

  it('lies in the topic to begin at, and in the ones before it once the others are through', () => {
    expect(after([], 'kms')).toMatchObject({ topic: { id: 'kms' }, number: 1 })
    expect(after(['k-1'], 'kms')).toMatchObject({ topic: { id: 'encryption-101' }, number: 1 })
    expect(after([], 'gone')).toMatchObject({ topic: { id: 'encryption-101' } })
  })
})
