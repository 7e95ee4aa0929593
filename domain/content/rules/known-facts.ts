import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseItems, listDocuments } from '../authored/authored-course.ts'
import type { Violation } from '../authored/violation.ts'
import { factIdOf, listLinks } from './links.ts'
import { findUnknown, listIds } from './unknown-id.ts'
import type { Reference } from './unknown-id.ts'

/** Every claim that is linked or asked about stands in a facts.yaml. */
export function knownFacts(course: AuthoredCourse): Violation[] {
  const known = new Set([
    ...course.topics.flatMap((topic) => topic.facts.map((fact) => fact.value.id)),
    ...course.brokenIds.fact,
  ])
  const linked = listDocuments(course)
    .flatMap(listLinks)
    .flatMap(({ url, place }): Reference[] => {
      const id = factIdOf(url)
      return id === undefined ? [] : [{ id, place }]
    })
  const cited = listCourseItems(course).flatMap(({ metadata }) => listIds(metadata, 'facts'))
  return findUnknown('known-facts', 'fact', [...linked, ...cited], known)
}
