import type { SectionOutline, TopicOutline } from '#domain/content/library.ts'

/** The section to read next, with its place in the topic, from 1. */
export interface NextSection {
  readonly topic: TopicOutline
  readonly section: SectionOutline
  readonly number: number
  /** Some of its questions were answered. */
  readonly isStarted: boolean
}

/** What was answered, and where the learner begins to read. */
export interface ReadingState {
  readonly answeredItemIds: Iterable<string>
  /** Id of a topic; null for the first. */
  readonly beginAt: string | null
}

/**
 * The sections with a question that was never answered: from the topic to begin at to the end of the course, and then the
 * topics before it. A section without questions leaves no trace of having been read, so it is passed over.
 */
export function sectionsToRead(
  topics: readonly TopicOutline[],
  { answeredItemIds, beginAt }: ReadingState,
): readonly NextSection[] {
  const answeredIds = new Set(answeredItemIds)
  const first = Math.max(
    0,
    topics.findIndex(({ id }) => id === beginAt),
  )
  return [...topics.slice(first), ...topics.slice(0, first)].flatMap((topic) =>
    topic.sections.flatMap((section, index) => {
      const answered = section.itemIds.filter((id) => answeredIds.has(id)).length
      if (answered === section.itemIds.length) return []
      return { topic, section, number: index + 1, isStarted: answered > 0 }
    }),
  )
}

/** The first of them; none when everything was answered. */
export function nextSection(topics: readonly TopicOutline[], reading: ReadingState): NextSection | undefined {
  return sectionsToRead(topics, reading)[0]
}
