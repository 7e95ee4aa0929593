import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { Violation } from '../authored/violation.ts'
import { listReadableDiagrams } from './diagram-views.ts'
import { findUnknown } from './unknown-id.ts'

/** An edge leads from a node to a node of its diagram. */
export function diagramEdgesJoinNodes(course: AuthoredCourse): Violation[] {
  return listReadableDiagrams(course).flatMap(({ source }) => {
    const ends = Object.entries(source.value.edges).flatMap(([edgeId, { from, to }]) => [
      { id: from, place: source.placeOf(['edges', edgeId, 'from']) },
      { id: to, place: source.placeOf(['edges', edgeId, 'to']) },
    ])
    return findUnknown('diagram-edges-join-nodes', 'node', ends, new Set(Object.keys(source.value.nodes)))
  })
}
