import type { SectionOutline, TopicOutline } from '#domain/content/library.ts'

/** A section of a lesson with the topic it stands in. */
export interface TaughtSection {
  readonly topic: TopicOutline
  readonly section: SectionOutline
}

/** Sections that answer to a question, in course order. */
export function sectionsWhere(
  topics: readonly TopicOutline[],
  isMeant: (section: SectionOutline) => boolean,
): readonly TaughtSection[] {
  return topics.flatMap((topic) => topic.sections.filter(isMeant).map((section) => ({ topic, section })))
}
