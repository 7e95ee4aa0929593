import type { Language } from '#domain/shared/language.ts'
import type { ExamGuide } from '../exam-guide.ts'
import type { Fact } from '../fact.ts'
import type { Pair } from '../pair.ts'
import type { RunSheet } from '../run-sheet.ts'
import type { Term } from '../term.ts'
import type { Topic } from '../topic.ts'
import type { Placed } from '../yaml/placed.ts'
import type { AuthoredDiagram } from './authored-diagram.ts'
import type { AuthoredItem, AuthoredItemText } from './authored-item.ts'
import type { AuthoredLab } from './authored-lab.ts'
import type { AuthoredLesson } from './authored-lesson.ts'
import type { AuthoredDocument } from './authored-text.ts'
import type { Place } from './place.ts'

/** One folder of `content/topics`. */
export interface AuthoredTopic {
  /** Name of the folder. */
  readonly id: string
  readonly place: Place
  /** Missing if the file is missing or broken. */
  readonly topic?: Placed<Topic>
  readonly facts: readonly Placed<Fact>[]
  readonly lessons: Readonly<Partial<Record<Language, AuthoredLesson>>>
  /** Joined by id; of items with one id in one file the first. */
  readonly items: readonly AuthoredItem[]
  /** Every item of every file, repetitions included. */
  readonly itemTexts: readonly AuthoredItemText[]
  readonly diagrams: readonly AuthoredDiagram[]
  /** Classes prepared to the minute. */
  readonly runSheets: readonly Placed<RunSheet>[]
  /** The topic's Markdown files. */
  readonly documents: readonly AuthoredDocument[]
}

/** Ids that stand in the files but could not be read: known, so that what names them is not reported too. */
export type BrokenIds = Readonly<Record<'fact' | 'item' | 'term' | 'pair' | 'topic', ReadonlySet<string>>>

/** The whole course as written, with places. Rules judge it, the compiler makes the library of it. */
export interface AuthoredCourse {
  /** In course order. */
  readonly topics: readonly AuthoredTopic[]
  readonly terms: readonly Placed<Term>[]
  readonly pairs: readonly Placed<Pair>[]
  readonly examGuide?: Placed<ExamGuide>
  readonly labs: readonly AuthoredLab[]
  readonly brokenIds: BrokenIds
}

/** All items of the course, in course order. */
export function listCourseItems(course: AuthoredCourse): AuthoredItem[] {
  return course.topics.flatMap((topic) => topic.items)
}

/** All diagrams of the course, in course order. */
export function listCourseDiagrams(course: AuthoredCourse): AuthoredDiagram[] {
  return course.topics.flatMap((topic) => topic.diagrams)
}

/** All Markdown files of the course, those of labs after those of topics. */
export function listDocuments(course: AuthoredCourse): AuthoredDocument[] {
  return [...course.topics, ...course.labs].flatMap(({ documents }) => documents)
}

/** All lesson files of the course, in course order. */
export function listCourseLessons(course: AuthoredCourse): AuthoredLesson[] {
  return course.topics.flatMap((topic) => Object.values(topic.lessons))
}

/** Whether an item is meant for learners: in some language it is not marked as a draft. */
export function isPublishedItem(item: AuthoredItem): boolean {
  return Object.values(item.texts).some((text) => !text.isDraft)
}

/** Whether a topic is meant for learners: in some language its lesson is not marked as a draft. */
export function isPublishedTopic(topic: AuthoredTopic): boolean {
  return Object.values(topic.lessons).some((lesson) => !lesson.isDraft)
}
