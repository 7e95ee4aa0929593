import { describe, expect, it } from 'vitest'
import { itemsResponseSchema } from '#contracts/items.ts'
import { listExamItems } from '#server/content/exam-pool.ts'
import { getTopic, listItems, listPublishedItemIds } from '#server/content/library.ts'
import { buildItem } from '#tests/builders/item.ts'
import { getStudyItems } from './get-study-items.ts'

describe('getStudyItems', () => {
  it('gives every published practice item in the agreed shape', async () => {
    const ids = await listPublishedItemIds()
    const answer = await getStudyItems(ids)
    expect(answer.items.map(({ item }) => item.id)).toEqual(ids)
    expect(itemsResponseSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(
      JSON.parse(JSON.stringify(answer)),
    )
  })

  it('brings the facts that each item rests on', async () => {
    const [item] = await listItems()
    const { items } = await getStudyItems([item?.id ?? ''])
    expect(items[0]?.facts.map(({ id }) => id)).toEqual(item?.factIds)
  })

  it('answers for an exam item as for one that never was', async () => {
    const topic = await getTopic((await listItems())[0]?.topicId ?? '')
    const examItem = buildItem({ id: 'secret-001', pool: 'exam' })
    const course = {
      getItem: async (id: string) => (id === examItem.id ? examItem : undefined),
      getTopic: async () => topic,
      getFact: async () => undefined,
      getTerm: async () => undefined,
    }
    const answer = await getStudyItems(['secret-001', 'never-was'], course)
    expect(answer).toEqual({ items: [], missing: ['secret-001', 'never-was'] })
  })

  it('names the unit of a number in both languages', async () => {
    const topic = await getTopic((await listItems())[0]?.topicId ?? '')
    const term = { id: 'day', term: { ko: '일', en: 'day' }, definition: { ko: '하루', en: 'A day' } }
    const { items } = await getStudyItems(['kms-017'], {
      getItem: async () => buildItem({ unitTermId: 'day' }),
      getTopic: async () => topic,
      getFact: async () => undefined,
      getTerm: async () => ({ ...term, synonyms: { ko: [], en: [] } }),
    })
    expect(items[0]?.unit).toEqual(term.term)
  })

  it('knows none of the exam items that are published', async () => {
    const examIds = (await listExamItems()).map(({ id }) => id)
    expect((await getStudyItems(examIds)).items).toEqual([])
  })
})
