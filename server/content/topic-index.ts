import 'server-only'
import type { TopicOutline } from '#domain/content/library.ts'

/** To which topic each fact and practice item belongs. */
interface TopicIndex {
  readonly topicIdByItemId: ReadonlyMap<string, string>
  readonly topicIdByFactId: ReadonlyMap<string, string>
}

/** One index per loaded list of outlines: in development a changed list is a new one. */
const indexes = new WeakMap<readonly TopicOutline[], TopicIndex>()

/** Finds topics by what is in them without loading them; built on first use. */
export function topicIndexOf(outlines: readonly TopicOutline[]): TopicIndex {
  const known = indexes.get(outlines)
  if (known !== undefined) return known
  const index: TopicIndex = {
    topicIdByItemId: new Map(
      outlines.flatMap(({ id, practiceItemIds }) => practiceItemIds.map((itemId) => [itemId, id])),
    ),
    topicIdByFactId: new Map(outlines.flatMap(({ id, factIds }) => factIds.map((factId) => [factId, id]))),
  }
  indexes.set(outlines, index)
  return index
}
