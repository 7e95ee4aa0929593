import { listCourseDiagrams } from '../authored/authored-course.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listShownDiagrams } from './shown-pictures.ts'

/** Finds diagrams that no lesson, no option and no class ever opens. */
export function diagramsAreShown(course: AuthoredCourse): Violation[] {
  const shown = new Set(listShownDiagrams(course).map(({ id }) => id))
  return listCourseDiagrams(course)
    .filter(({ id }) => !shown.has(id))
    .map(({ id, place }) =>
      violationAt(
        'diagrams-are-shown',
        place,
        `No lesson, no option and no class shows "${id}": add "::diagram{#${id}}" where it belongs.`,
      ),
    )
}
