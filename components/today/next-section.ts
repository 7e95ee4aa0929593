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
 * The sections in course order with a question that was never answered. A section without questions leaves no trace of
 * having been read, so it is passed over.
 */
export function sectionsToRead(
  topics: readonly TopicOutline[],
  answeredItemIds: ReadonlySet<string>,
): readonly NextSection[] {
  return topics.flatMap((topic) =>
    topic.sections.flatMap((section, index) => {
      const answered = section.itemIds.filter((id) => answeredItemIds.has(id)).length
      if (answered === section.itemIds.length) return []
      return { topic, section, number: index + 1, isStarted: answered > 0 }
    }),
  )
}

/** The first of them; none when everything was answered. */
export function nextSection(
  topics: readonly TopicOutline[],
  answeredItemIds: ReadonlySet<string>,
): NextSection | undefined {
  return sectionsToRead(topics, answeredItemIds)[0]
}
