import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listNamedParts, listReadableDiagrams } from './diagram-views.ts'

/** In one step one thing is sent or denied on an edge: its label has one place, and two would be too much at once. */
export function diagramEdgesCarryOneThing(course: AuthoredCourse): Violation[] {
  return listReadableDiagrams(course).flatMap((diagram) => {
    const moves = listNamedParts(diagram).filter(({ verb }) => verb === 'send' || verb === 'deny')
    return moves
      .filter(({ id, step }, index) =>
        moves.slice(0, index).some((earlier) => earlier.id === id && earlier.step === step),
      )
      .map(({ id, step, place }) =>
        violationAt(
          'diagram-edges-carry-one-thing',
          place,
          `Step "${step.id}" uses edge "${id}" twice: make it two steps, or give the second its own edge.`,
        ),
      )
  })
}
