import { visibleIds } from '#domain/diagram/compile-steps.ts'
import { foldSteps } from '#domain/diagram/step-state.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { isKnownPart, listNamedParts, listReadableDiagrams } from './diagram-views.ts'
import type { NamedPart, ReadableDiagram } from './diagram-views.ts'

/** Verbs that need their part on the screen once the step is entered. */
const NEED_SIGHT: readonly string[] = ['focus', 'dim', 'zoom', 'send', 'deny', 'badge']

/** Nothing is sent, marked or pointed at that the reader cannot see at that step. */
export function diagramStepsActOnWhatIsThere(course: AuthoredCourse): Violation[] {
  return listReadableDiagrams(course).flatMap(findUnseen)
}

function findUnseen(diagram: ReadableDiagram): Violation[] {
  const source = diagram.source.value
  const visible = new Map(
    foldSteps(source).map(({ hiddenIds }, index) => [source.steps[index], visibleIds(source, hiddenIds)]),
  )
  const isUnseen = ({ id, step }: NamedPart): boolean => visible.get(step)?.has(id) === false
  return listNamedParts(diagram)
    .filter((named) => NEED_SIGHT.includes(named.verb) && isKnownPart(source, named) && isUnseen(named))
    .map(({ id, verb, step, place }) =>
      violationAt(
        'diagram-steps-act-on-what-is-there',
        place,
        `At step "${step.id}" "${id}" is not there, or one of its ends is not: show it in this step or before, or leave out this "${verb}".`,
      ),
    )
}
