import { groupsAround } from '#domain/diagram/parts.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listNamedParts, listParts, listReadableDiagrams } from './diagram-views.ts'
import type { ReadableDiagram } from './diagram-views.ts'

/** Every node takes part: an edge leads to it, or a step names it or a group around it. */
export function diagramNodesAreUsed(course: AuthoredCourse): Violation[] {
  return listReadableDiagrams(course).flatMap((diagram) => {
    const used = usedIds(diagram)
    return listParts(diagram)
      .filter(({ kind, id }) => kind === 'node' && !isUsed(diagram, id, used))
      .map(({ id, place }) =>
        violationAt(
          'diagram-nodes-are-used',
          place,
          `Nothing ever happens to node "${id}": let an edge lead to it or a step name it, or take it out.`,
        ),
      )
  })
}

function usedIds(diagram: ReadableDiagram): ReadonlySet<string> {
  const ends = Object.values(diagram.source.value.edges).flatMap(({ from, to }) => [from, to])
  return new Set([...ends, ...listNamedParts(diagram).map(({ id }) => id)])
}

function isUsed({ source }: ReadableDiagram, id: string, used: ReadonlySet<string>): boolean {
  return [id, ...groupsAround(source.value, id)].some((part) => used.has(part))
}
