import type { DiagramSource } from '#domain/diagram/diagram-source.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listNamedParts, listReadableDiagrams } from './diagram-views.ts'
import type { NamedPart } from './diagram-views.ts'

/** A role is a set of permissions: keys and data go to the service or program that uses it, never to the role. */
export function diagramRolesHoldNoValues(course: AuthoredCourse): Violation[] {
  return listReadableDiagrams(course).flatMap((diagram) =>
    listNamedParts(diagram).flatMap((part) => {
      const holder = holderOf(part, diagram.source.value)
      if (holder === undefined || diagram.source.value.nodes[holder]?.glyph !== 'role') return []
      const message = `Step "${part.step.id}" hands a value to "${holder}", which is a role: let it go to what acts in that role, or leave "secrecy" out if only a permission is meant.`
      return [violationAt('diagram-roles-hold-no-values', part.place, message)]
    }),
  )
}

/** The node at which an action leaves a value, or nothing if it moves none. */
function holderOf({ action }: NamedPart, source: DiagramSource): string | undefined {
  if (!('secrecy' in action) || action.secrecy === undefined) return undefined
  if ('badge' in action) return action.badge
  const edge = source.edges[action.send]
  return action.back ? edge?.from : edge?.to
}
