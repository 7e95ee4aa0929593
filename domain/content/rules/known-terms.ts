import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseItems } from '../authored/authored-course.ts'
import type { Violation } from '../authored/violation.ts'
import { findUnknown } from './unknown-id.ts'

/** The unit of a numeric item is a glossary entry, so that it has a name in both languages. */
export function knownTerms(course: AuthoredCourse): Violation[] {
  const known = new Set([...course.terms.map((term) => term.value.id), ...course.brokenIds.term])
  const units = listCourseItems(course).flatMap(({ metadata }) =>
    metadata?.value.unit === undefined
      ? []
      : [{ id: metadata.value.unit, place: metadata.placeOf(['unit']) }],
  )
  return findUnknown('known-terms', 'glossary term', units, known)
}
