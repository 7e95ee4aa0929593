import type { AuthoredCourse, AuthoredTopic } from '#domain/content/authored/authored-course.ts'
import { isPublishedItem, listCourseLessons } from '#domain/content/authored/authored-course.ts'
import type { AuthoredBlock, AuthoredLesson } from '#domain/content/authored/authored-lesson.ts'
import type { Violation } from '#domain/content/authored/violation.ts'
import { countWords } from '#domain/content/compile/reading-minutes.ts'
import { factStatusSchema } from '#domain/content/fact.ts'
import { ITEM_TYPES, itemMetadataSchema } from '#domain/content/item.ts'
import { isCode, plainText } from '#domain/content/markdown/plain-text.ts'
import { walk } from '#domain/content/markdown/walk.ts'
import { factIdOf } from '#domain/content/rules/links.ts'
import type { Language, Localized } from '#domain/shared/language.ts'

type Counts = Readonly<Record<string, number>>

/** What the content of a topic, or of all, amounts to. Drafts are not counted. */
export interface ContentFigures {
  readonly facts: {
    readonly total: number
    readonly byStatus: Counts
    /** Facts linked in some lesson of the language. */
    readonly linked: Localized<number>
    /** Facts that some item asks about. */
    readonly tested: number
    /** Ids of the others. */
    readonly missing: Localized<readonly string[]> & { readonly tested: readonly string[] }
  }
  readonly items: {
    readonly total: number
    readonly byType: Counts
    readonly byPool: Counts
    readonly byLevel: Counts
    /** Questions one may meet: every combination of variables counts. */
    readonly variants: number
  }
  readonly diagrams: number
  readonly scenarios: number
  /** Words of the lessons, separated by white space, outside code. */
  readonly words: Localized<number>
}

export interface ContentReport {
  readonly topics: readonly (ContentFigures & { readonly id: string })[]
  readonly totals: ContentFigures
  readonly violations: readonly Violation[]
}

/** Counts what a course has, so that what is still missing can be seen. */
export function reportCourse(course: AuthoredCourse, violations: readonly Violation[]): ContentReport {
  const used = { linked: localize((language) => linkedFacts(course, language)), tested: testedFacts(course) }
  const figuresOf = (topics: readonly AuthoredTopic[]): ContentFigures => countTopics(course, topics, used)
  return {
    topics: course.topics.map((topic) => ({ id: topic.id, ...figuresOf([topic]) })),
    totals: figuresOf(course.topics),
    violations,
  }
}

interface UsedFacts {
  readonly linked: Localized<ReadonlySet<string>>
  readonly tested: ReadonlySet<string>
}

function countTopics(
  course: AuthoredCourse,
  topics: readonly AuthoredTopic[],
  { linked, tested }: UsedFacts,
): ContentFigures {
  const facts = topics.flatMap((topic) => topic.facts.map(({ value }) => value))
  const without = (used: ReadonlySet<string>): string[] =>
    facts.map(({ id }) => id).filter((id) => !used.has(id))
  const missing = { ...localize((language) => without(linked[language])), tested: without(tested) }
  const items = topics.flatMap((topic) =>
    topic.items
      .filter(isPublishedItem)
      .flatMap(({ metadata }) => (metadata === undefined ? [] : [metadata.value])),
  )
  const variantsOf = (vars: Readonly<Record<string, readonly unknown[]>>): number =>
    Object.values(vars).reduce((product, values) => product * values.length, 1)
  return {
    facts: {
      total: facts.length,
      byStatus: countBy(
        factStatusSchema.options,
        facts.map(({ status }) => status),
      ),
      linked: localize((language) => facts.length - missing[language].length),
      tested: facts.length - missing.tested.length,
      missing,
    },
    items: {
      total: items.length,
      byType: countBy(
        ITEM_TYPES,
        items.map(({ type }) => type),
      ),
      byPool: countBy(
        itemMetadataSchema.shape.pool.options,
        items.map(({ pool }) => pool),
      ),
      byLevel: countBy(
        itemMetadataSchema.shape.level.options,
        items.map(({ level }) => level),
      ),
      variants: items.reduce((sum, { vars }) => sum + variantsOf(vars), 0),
    },
    diagrams: topics.reduce((sum, topic) => sum + topic.diagrams.length, 0),
    scenarios: course.labs
      .filter(({ source }) => topics.some(({ id }) => source?.value.topics.includes(id)))
      .reduce((sum, lab) => sum + lab.scenarios.length, 0),
    words: localize((language) => topics.reduce((sum, { lessons }) => sum + wordsOf(lessons[language]), 0)),
  }
}

function localize<Value>(valueOf: (language: Language) => Value): Localized<Value> {
  return { ko: valueOf('ko'), en: valueOf('en') }
}

/** How often each of the possible values occurs, those that never do included. */
function countBy(possible: readonly string[], values: readonly string[]): Counts {
  return Object.fromEntries(
    possible.map((value) => [value, values.filter((other) => other === value).length]),
  )
}

function testedFacts(course: AuthoredCourse): ReadonlySet<string> {
  const items = course.topics.flatMap((topic) => topic.items.filter(isPublishedItem))
  return new Set(items.flatMap(({ metadata }) => metadata?.value.facts ?? []))
}

function linkedFacts(course: AuthoredCourse, language: Language): ReadonlySet<string> {
  const lessons = listCourseLessons(course).filter((lesson) => lesson.language === language)
  const nodes = lessons.flatMap(publishedBlocks).flatMap(nodesOf)
  return new Set(walk(nodes).flatMap((node) => (node.type === 'link' ? (factIdOf(node.url) ?? []) : [])))
}

function publishedBlocks(lesson: AuthoredLesson): AuthoredBlock[] {
  const blocks = [...lesson.introduction, ...lesson.sections.flatMap((section) => section.blocks)]
  return blocks.filter((block) => !block.isDraft)
}

function nodesOf(block: AuthoredBlock): Parameters<typeof walk>[0][number][] {
  if (block.kind === 'deep') return block.blocks.flatMap(nodesOf)
  return block.kind === 'prose' || block.kind === 'exam' ? [...block.content.nodes] : []
}

function wordsOf(lesson: AuthoredLesson | undefined): number {
  if (lesson === undefined) return 0
  const titles = lesson.sections.filter((section) => !section.isDraft).map(({ title }) => title)
  return countWords([...titles, plainText(publishedBlocks(lesson).flatMap(nodesOf), isCode)].join('\n'))
}

/** The figures as lines for people, the last for the whole course. */
export function formatReport({ topics, totals }: ContentReport): string {
  return [...topics, { id: 'all', ...totals }]
    .map(({ id, facts, items, diagrams, words }) =>
      [
        `${id}: ${facts.total} facts`,
        `linked ko ${facts.linked.ko} en ${facts.linked.en}`,
        `tested ${facts.tested}`,
        `${items.total} items, ${items.variants} with variants`,
        `${diagrams} diagrams`,
        `words ko ${words.ko} en ${words.en}`,
      ].join(' · '),
    )
    .join('\n')
}
