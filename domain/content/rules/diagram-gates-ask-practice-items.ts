import { listCourseItems } from '../authored/authored-course.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listReadableDiagrams } from './diagram-views.ts'
import { findUnknown } from './unknown-id.ts'
import type { Reference } from './unknown-id.ts'
import { whyWithheld } from './why-withheld.ts'

const RULE = 'diagram-gates-ask-practice-items'

/** What is asked before a step is revealed exists, is published and is no exam item: that would be met too early. */
export function diagramGatesAskPracticeItems(course: AuthoredCourse): Violation[] {
  const itemById = new Map(listCourseItems(course).map((item) => [item.id, item]))
  const gates = listReadableDiagrams(course).flatMap(({ source }) =>
    source.value.steps.flatMap(({ ask }, index): Reference[] =>
      ask === undefined ? [] : [{ id: ask, place: source.placeOf(['steps', index, 'ask']) }],
    ),
  )
  return [
    ...findUnknown(RULE, 'item', gates, new Set([...itemById.keys(), ...course.brokenIds.item])),
    ...gates.flatMap(({ id, place }) => {
      const item = itemById.get(id)
      const reason = item && whyWithheld(item)
      if (reason === undefined) return []
      return [violationAt(RULE, place, `Item "${id}" ${reason}: ask another, or leave out "ask".`)]
    }),
  ]
}
