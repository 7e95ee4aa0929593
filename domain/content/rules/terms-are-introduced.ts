import type { Nodes } from 'mdast'
import type { Language } from '#domain/shared/language.ts'
import { isPublishedTopic } from '../authored/authored-course.ts'
import type { AuthoredCourse, AuthoredTopic } from '../authored/authored-course.ts'
import { listBlocks } from '../authored/authored-lesson.ts'
import type { AuthoredLesson } from '../authored/authored-lesson.ts'
import type { Place } from '../authored/place.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { createTermMatcher } from '../compile/term-matcher.ts'
import type { TermMatcher } from '../compile/term-matcher.ts'
import { isCode, plainText } from '../markdown/plain-text.ts'
import type { Term } from '../term.ts'

/**
 * Who follows the prerequisites of a topic has met its terms: a term is introduced by the first topic of the course that
 * uses it, and a later topic may use it only if that topic is among what it needs first.
 */
export function termsAreIntroduced(course: AuthoredCourse): Violation[] {
  const terms = course.terms.map(({ value }) => value)
  const published = course.topics.filter(isPublishedTopic)
  const introducedBy = new Map<string, string>()
  const violations: Violation[] = []

  for (const topic of published) {
    const reachable = listNeeded(topic, published)
    const uses = listUses(topic, terms)
    for (const { term, place } of uses) {
      const introducer = introducedBy.get(term.id)
      if (introducer === undefined || introducer === topic.id || reachable.has(introducer)) continue
      const message = `"${term.term.en}" is introduced in "${introducer}", which is not needed before this topic: add it to the prerequisites in topic.yaml, or use another word.`
      violations.push(violationAt('terms-are-introduced', place, message))
    }
    for (const { term } of uses) if (!introducedBy.has(term.id)) introducedBy.set(term.id, topic.id)
  }
  return violations
}

/** Ids of all topics that come first, and of those that come before these. */
function listNeeded(topic: AuthoredTopic, topics: readonly AuthoredTopic[]): ReadonlySet<string> {
  const needed = new Set<string>()
  const open = [...(topic.topic?.value.prerequisites ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (needed.has(id)) continue
    needed.add(id)
    open.push(...(topics.find((other) => other.id === id)?.topic?.value.prerequisites ?? []))
  }
  return needed
}

/** A term and where a lesson uses it first. */
interface FirstUse {
  readonly term: Term
  readonly place: Place
}

function listUses(topic: AuthoredTopic, terms: readonly Term[]): FirstUse[] {
  const [ko, en] = [topic.lessons.ko, topic.lessons.en]
  const uses = [...(en ? usesOf(en, 'en', terms) : []), ...(ko ? usesOf(ko, 'ko', terms) : [])]
  const first = new Map<string, FirstUse>()
  for (const use of uses) if (!first.has(use.term.id)) first.set(use.term.id, use)
  return [...first.values()]
}

/** Finding terms takes longer than all else, and a lesson is read again each time another file is saved. */
const remembered = new WeakMap<
  AuthoredLesson,
  { readonly names: string; readonly uses: readonly FirstUse[] }
>()

function usesOf(lesson: AuthoredLesson, language: Language, terms: readonly Term[]): readonly FirstUse[] {
  const names = terms
    .map(({ id, term, synonyms }) => [id, term[language], ...synonyms[language]].join())
    .join('\n')
  const known = remembered.get(lesson)
  if (known?.names === names) return known.uses
  const uses = findUses(
    lesson,
    createTermMatcher(terms, language),
    new Map(terms.map((term) => [term.id, term])),
  )
  remembered.set(lesson, { names, uses })
  return uses
}

function findUses(
  lesson: AuthoredLesson,
  match: TermMatcher,
  termById: ReadonlyMap<string, Term>,
): readonly FirstUse[] {
  return listBlocks(lesson)
    .filter((block) => !block.isDraft)
    .flatMap((block) => (block.kind === 'prose' || block.kind === 'exam' ? [block.content] : []))
    .flatMap(({ nodes, place }) =>
      nodes.flatMap((node) => {
        const line = (node as Nodes).position?.start.line ?? place.line
        return match(plainText([node as Nodes], isCode)).flatMap(({ termId }) => {
          const term = termById.get(termId)
          return term ? [{ term, place: { ...place, line, column: 1 } }] : []
        })
      }),
    )
}
