import { compileDiagram } from '#domain/diagram/compile-diagram.ts'
import type { Diagram } from '#domain/diagram/diagram.ts'
import { LANGUAGES } from '#domain/shared/language.ts'
import type { Language } from '#domain/shared/language.ts'
import { isPublishedItem, isPublishedTopic } from '../authored/authored-course.ts'
import type { AuthoredTopic } from '../authored/authored-course.ts'
import type { Item } from '../item.ts'
import type { Lesson, LessonSection } from '../lesson.ts'
import type { SectionOutline, TopicContent } from '../library.ts'
import { compileItem } from './compile-item.ts'
import type { Fingerprint } from './compile-item.ts'
import { compileLesson } from './compile-lesson.ts'
import type { TermMarker } from './mark-terms.ts'

export interface CompileOptions {
  readonly fingerprint: Fingerprint
  readonly markers: Readonly<Record<Language, TermMarker>>
  /** A preview shows drafts too, even in one language. */
  readonly includeDrafts: boolean
}

/** Turns a checked topic into what is published; nothing if its lesson is missing or a draft. */
export function compileTopic(topic: AuthoredTopic, options: CompileOptions): TopicContent | undefined {
  if (topic.topic === undefined) return undefined
  if (!isPublishedTopic(topic) && !options.includeDrafts) return undefined
  const lessons = compileLessons(topic, options)
  if (Object.keys(lessons).length === 0) return undefined
  const items = topic.items
    .filter((item) => options.includeDrafts || isPublishedItem(item))
    .map((item) => compileItem(item, options.fingerprint))
    .filter((item): item is Item => item !== undefined)
  const facts = topic.facts.map(({ value }) => ({ ...value, topicId: topic.id }))
  const diagrams = compileDiagrams(topic)
  const practiceItems = items.filter((item) => item.pool === 'practice')
  return {
    outline: {
      ...topic.topic.value,
      sections: outlineSections(lessons),
      factIds: facts.map((fact) => fact.id),
      practiceItemIds: practiceItems.map((item) => item.id),
      diagramIds: diagrams.map((diagram) => diagram.id),
    },
    lessons,
    facts,
    diagrams,
    practiceItems,
    examItems: items.filter((item) => item.pool === 'exam'),
  }
}

/** Those that were laid out: all of them, unless a preview shows a course that has errors. */
function compileDiagrams(topic: AuthoredTopic): Diagram[] {
  return topic.diagrams.flatMap(({ source, layouts }) =>
    source === undefined || layouts === undefined ? [] : [compileDiagram(source.value, topic.id, layouts)],
  )
}

type Lessons = TopicContent['lessons']

function compileLessons(topic: AuthoredTopic, options: CompileOptions): Lessons {
  const entries = LANGUAGES.flatMap((language): [Language, Lesson][] => {
    const lesson = topic.lessons[language]
    if (lesson === undefined) return []
    const { includeDrafts, markers } = options
    return [
      [language, compileLesson(lesson, { topicId: topic.id, marker: markers[language], includeDrafts })],
    ]
  })
  return Object.fromEntries(entries)
}

/** Sections have the same ids in the same order in both languages; a draft may stand in one and lends its title. */
function outlineSections(lessons: Lessons): SectionOutline[] {
  const sections = LANGUAGES.flatMap((language) => lessons[language]?.sections ?? [])
  return [...new Set(sections.map(({ id }) => id))].flatMap((id) => {
    const find = (language: Language): LessonSection | undefined =>
      lessons[language]?.sections.find((section) => section.id === id)
    const ko = find('ko') ?? find('en')
    const en = find('en') ?? find('ko')
    if (ko === undefined || en === undefined) return []
    return [
      {
        id,
        title: { ko: ko.title, en: en.title },
        minutes: { ko: ko.minutes, en: en.minutes },
        factIds: [...new Set([...ko.factIds, ...en.factIds])],
        itemIds: en.itemIds,
      },
    ]
  })
}
