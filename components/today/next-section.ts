import type { SectionOutline, TopicOutline } from '#domain/content/library.ts'

/** The section to read next, with its place in the topic, from 1. */
export interface NextSection {
  readonly topic: TopicOutline
  readonly section: SectionOutline
  readonly number: number
  /** Some of its questions were answered. */
  readonly isStarted: boolean
}

/**
 * The first section in course order with a question that was never answered. A section without questions leaves no
 * trace of having been read, so it is passed over.
 */
export function nextSection(
  topics: readonly TopicOutline[],
  answeredItemIds: ReadonlySet<string>,
): NextSection | undefined {
  for (const topic of topics) {
    const index = topic.sections.findIndex(({ itemIds }) => itemIds.some((id) => !answeredItemIds.has(id)))
    const section = topic.sections[index]
    if (section) {
      const isStarted = section.itemIds.some((id) => answeredItemIds.has(id))
      return { topic, section, number: index + 1, isStarted }
    }
  }
  return undefined
}
