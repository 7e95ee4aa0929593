import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { Violation } from '../authored/violation.ts'
import { listReadableDiagrams, listSteps } from './diagram-views.ts'
import { listShownDiagrams } from './shown-pictures.ts'
import { findUnknown } from './unknown-id.ts'

/** Where a diagram is opened at a step, it has that step. */
export function knownDiagramSteps(course: AuthoredCourse): Violation[] {
  const stepIds = new Map(
    listReadableDiagrams(course).map((diagram) => [
      diagram.id,
      new Set(listSteps(diagram).map(({ id }) => id)),
    ]),
  )
  return listShownDiagrams(course).flatMap(({ id, stepId, place }) => {
    const known = stepIds.get(id)
    if (stepId === undefined || known === undefined) return []
    return findUnknown('known-diagram-steps', `step in diagram "${id}"`, [{ id: stepId, place }], known)
  })
}
