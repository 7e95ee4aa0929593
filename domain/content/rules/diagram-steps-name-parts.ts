import { partKinds } from '#domain/diagram/parts.ts'
import type { PartKind } from '#domain/diagram/parts.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listNamedParts, listReadableDiagrams } from './diagram-views.ts'
import { findUnknown } from './unknown-id.ts'

const RULE = 'diagram-steps-name-parts'

/** A step names parts of its diagram, of a kind that its verb can do something with. */
export function diagramStepsNameParts(course: AuthoredCourse): Violation[] {
  return listReadableDiagrams(course).flatMap((diagram) => {
    const kinds = partKinds(diagram.source.value)
    return listNamedParts(diagram).flatMap((named) => {
      const kind = kinds.get(named.id)
      if (kind === undefined) {
        const fitting = [...kinds].flatMap(([id, other]) => (named.takes.includes(other) ? [id] : []))
        return findUnknown(RULE, what(named.takes), [named], new Set(fitting))
      }
      if (named.takes.includes(kind)) return []
      const message = `"${named.id}" is ${ARTICLES[kind]}, and "${named.verb}" takes ${what(named.takes)}: name one.`
      return [violationAt(RULE, named.place, message)]
    })
  })
}

const ARTICLES: Readonly<Record<PartKind, string>> = { group: 'a group', node: 'a node', edge: 'an edge' }

function what(kinds: readonly PartKind[]): string {
  return kinds.join(', ')
}
