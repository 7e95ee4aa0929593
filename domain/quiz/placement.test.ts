import { describe, expect, it } from 'vitest'
import type { Item } from '#domain/content/item.ts'
import { placementItems, placeToBegin } from './placement.ts'

function item(id: string, differences: Partial<Item>): Item {
  const text: Item['texts']['en'] = {
    title: id,
    stem: { type: 'root', children: [] },
    answer: { type: 'single', options: [] },
  }
  return {
    id,
    topicId: 'kms',
    type: 'single',
    factIds: [],
    level: 'understand',
    pool: 'practice',
    pairIds: [],
    variables: {},
    differs: false,
    hash: '0123456789abcdef',
    key: { type: 'single', optionId: 'a' },
    texts: { ko: text, en: text },
    ...differences,
  }
}

const topic = (id: string, itemIds: readonly string[] = []) => ({
  id,
  sections: [{ id: 's', title: { ko: '', en: '' }, minutes: { ko: 1, en: 1 }, factIds: [], itemIds }],
})

describe('the questions that place a learner', () => {
  it('are one of each topic, put to use rather than recalled, and none a lesson asks if there is another as good', () => {
    const items = [
      item('in-lesson', { level: 'apply' }),
      item('recalled', { level: 'recall' }),
      item('several', { level: 'apply', type: 'multiple' }),
      item('applied', { level: 'apply' }),
      item('not-in-lesson', { topicId: 'waf', level: 'recall' }),
      item('understood', { topicId: 'waf' }),
    ]
    const ids = placementItems([topic('kms', ['in-lesson']), topic('waf', ['understood'])], items)
    expect(ids.map(({ id }) => id)).toEqual(['applied', 'understood'])
  })

  it('are at most eight, spread over the course, and skip a topic without a quick one', () => {
    const topics = Array.from({ length: 16 }, (_, index) => topic(`t${index}`))
    const items = topics.slice(1).map(({ id }) => item(`${id}-1`, { topicId: id }))
    const asked = placementItems(topics, items).map(({ topicId }) => topicId)
    expect(asked).toEqual(['t2', 't4', 't6', 't8', 't10', 't12', 't14'])
  })
})

describe('where to begin', () => {
  const place = (...known: readonly boolean[]) =>
    placeToBegin(
      ['a', 'b', 'c', 'd', 'e'],
      known.map((isKnown, index) => ({ topicId: ['a', 'c', 'e'][index] ?? '', isKnown })),
    )

  it('is the first topic for somebody who does not know it', () => {
    expect(place(false, true, true)).toBe('a')
  })

  it('is what follows the topics that are known without a gap, asked about or not', () => {
    expect(place(true, false, true)).toBe('b')
    expect(place(true, true, false)).toBe('d')
  })

  it('is nowhere for somebody who knows all that was asked', () => {
    expect(place(true, true, true)).toBeNull()
  })
})
