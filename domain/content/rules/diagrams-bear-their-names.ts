import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listReadableDiagrams } from './diagram-views.ts'

/** A diagram's file is called as its id, so that whoever meets the id finds the file. */
export function diagramsBearTheirNames(course: AuthoredCourse): Violation[] {
  return listReadableDiagrams(course)
    .filter(({ id, source }) => source.value.id !== id)
    .map(({ id, source }) =>
      violationAt(
        'diagrams-bear-their-names',
        source.placeOf(['id']),
        `The file is called "${id}.yaml" and the id is "${source.value.id}": make them the same.`,
      ),
    )
}
