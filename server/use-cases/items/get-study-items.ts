import 'server-only'
import type { ItemsResponse, StudyItem } from '#contracts/items.ts'
import { getFact, getItem, getTopic } from '#server/content/library.ts'

/**
 * Practice items with their keys, topics and facts, for lessons and reviews.
 *
 * Never an item of the exam pool: the library's lookup does not know them, so asking for one tells nothing.
 */
export async function getStudyItems(itemIds: readonly string[]): Promise<ItemsResponse> {
  const found = await Promise.all(itemIds.map(getStudyItem))
  return {
    items: found.filter((item) => item !== undefined),
    missing: itemIds.filter((_, index) => found[index] === undefined),
  }
}

async function getStudyItem(itemId: string): Promise<StudyItem | undefined> {
  const item = await getItem(itemId)
  const topic = item && (await getTopic(item.topicId))
  if (!item || !topic || item.pool !== 'practice') return undefined
  const facts = await Promise.all(item.factIds.map(getFact))
  return { item, topicTitle: topic.title, facts: facts.filter((fact) => fact !== undefined) }
}
