import type { Diagram } from '#domain/diagram/diagram.ts'
import type { Language, Localized } from '#domain/shared/language.ts'
import type { LocalizedText } from '#domain/shared/localized-text.ts'
import type { ExamGuide } from './exam-guide.ts'
import type { Fact } from './fact.ts'
import type { Item } from './item.ts'
import type { LabContent } from './lab/lab.ts'
import type { Lesson } from './lesson.ts'
import type { Pair } from './pair.ts'
import type { Term } from './term.ts'
import type { Topic } from './topic.ts'

/** A section as contents lists, plans and progress need it: without its blocks. */
export interface SectionOutline {
  readonly id: string
  readonly title: LocalizedText
  /** Reading time, checks included. */
  readonly minutes: Localized<number>
  readonly factIds: readonly string[]
  readonly itemIds: readonly string[]
}

/** A topic without its texts: small enough for every page that lists topics. */
export interface TopicOutline extends Topic {
  readonly sections: readonly SectionOutline[]
  /** Every fact of the topic, linked in the lesson or not. */
  readonly factIds: readonly string[]
  /** Items of the practice pool. Ids of exam items are not listed anywhere that a page may show. */
  readonly practiceItemIds: readonly string[]
  readonly diagramIds: readonly string[]
}

/** A fact and the topic it belongs to. */
export interface PublishedFact extends Fact {
  readonly topicId: string
}

/** Everything published about one topic. */
export interface TopicContent {
  readonly outline: TopicOutline
  /** Both languages, except that a preview of drafts may have one. */
  readonly lessons: Readonly<Partial<Record<Language, Lesson>>>
  readonly facts: readonly PublishedFact[]
  readonly diagrams: readonly Diagram[]
  readonly practiceItems: readonly Item[]
  /** Kept apart because their keys must reach no static file and no page before an exam has shown them. */
  readonly examItems: readonly Item[]
}

/** The checked course, as the build writes it and the server reads it. Topics stand in course order. */
export interface ContentLibrary {
  readonly topics: readonly TopicContent[]
  readonly terms: readonly Term[]
  readonly pairs: readonly Pair[]
  /** In the order of their list. */
  readonly labs: readonly LabContent[]
  readonly examGuide: ExamGuide
}
