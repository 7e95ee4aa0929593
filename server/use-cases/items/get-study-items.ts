import 'server-only'
import type { ItemsResponse, StudyItem } from '#contracts/items.ts'
import type { Item } from '#domain/content/item.ts'
import type { SectionOutline, TopicOutline } from '#domain/content/library.ts'
import * as library from '#server/content/library.ts'

/** What of the published course is asked for here. */
export type StudyCourse = Pick<typeof library, 'getItem' | 'getTopic' | 'getFact' | 'getTerm'>

/**
 * Practice items with their keys, topics and facts, for lessons and reviews.
 *
 * Never an item of the exam pool: asking for one is answered as if there were none, so that it tells nothing.
 */
export async function getStudyItems(
  itemIds: readonly string[],
  course: StudyCourse = library,
): Promise<ItemsResponse> {
  const found = await Promise.all(itemIds.map((itemId) => getStudyItem(itemId, course)))
  return {
    items: found.filter((item) => item !== undefined),
    missing: itemIds.filter((_, index) => found[index] === undefined),
  }
}

async function getStudyItem(itemId: string, course: StudyCourse): Promise<StudyItem | undefined> {
  const item = await course.getItem(itemId)
  const topic = item && (await course.getTopic(item.topicId))
  if (!item || !topic || item.pool !== 'practice') return undefined
  const facts = await Promise.all(item.factIds.map(course.getFact))
  const unit = item.unitTermId === undefined ? undefined : await course.getTerm(item.unitTermId)
  const section = sectionOf(item, topic)
  return {
    item,
    topicTitle: topic.title,
    facts: facts.filter((fact) => fact !== undefined),
    ...(section && { section: { id: section.id, title: section.title } }),
    ...(unit && { unit: unit.term }),
  }
}

/** Where the item is asked, or else where its facts are taught. */
function sectionOf(item: Item, { sections }: TopicOutline): SectionOutline | undefined {
  return (
    sections.find(({ itemIds }) => itemIds.includes(item.id)) ??
    sections.find(({ factIds }) => item.factIds.some((factId) => factIds.includes(factId)))
  )
}
