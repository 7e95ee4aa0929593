import { groupsAround } from '#domain/diagram/parts.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listReadableDiagrams } from './diagram-views.ts'
import type { ReadableDiagram } from './diagram-views.ts'
import { findUnknown } from './unknown-id.ts'
import type { Reference } from './unknown-id.ts'

const RULE = 'diagram-parts-stand-in-groups'

/** Nodes and groups stand in groups of their diagram, and no group stands in itself or in what stands in it. */
export function diagramPartsStandInGroups(course: AuthoredCourse): Violation[] {
  return listReadableDiagrams(course).flatMap((diagram) => [
    ...findUnknown(RULE, 'group', listParents(diagram), new Set(Object.keys(diagram.source.value.groups))),
    ...findCircles(diagram),
  ])
}

function listParents({ source }: ReadableDiagram): Reference[] {
  return (['groups', 'nodes'] as const).flatMap((key) =>
    Object.entries(source.value[key]).flatMap(([id, part]) =>
      part.in === undefined ? [] : [{ id: part.in, place: source.placeOf([key, id, 'in']) }],
    ),
  )
}

function findCircles({ source }: ReadableDiagram): Violation[] {
  return Object.keys(source.value.groups)
    .filter((id) => groupsAround(source.value, id).includes(id))
    .map((id) =>
      violationAt(
        RULE,
        source.placeOf(['groups', id, 'in']),
        `Group "${id}" stands inside itself: take one of the groups out of the circle.`,
      ),
    )
}
