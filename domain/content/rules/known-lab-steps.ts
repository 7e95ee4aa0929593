import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseItems, listCourseLessons } from '../authored/authored-course.ts'
import type { AuthoredLab, AuthoredScenario } from '../authored/authored-lab.ts'
import { listBlocks } from '../authored/authored-lesson.ts'
import { readShowReference } from '../compile/show-reference.ts'
import type { Violation } from '../authored/violation.ts'
import { findUnknown } from './unknown-id.ts'
import type { Reference } from './unknown-id.ts'

const RULE = 'known-lab-steps'

/** A place in a lab that a lesson or an option opens. */
interface LabPlace {
  readonly labId: string
  readonly scenario?: Reference
  readonly step?: Reference
}

/** Where a lab is opened at a scenario or a step, the lab has it. Labs that do not exist are told by another rule. */
export function knownLabSteps(course: AuthoredCourse): Violation[] {
  return [...listInLessons(course), ...listUnderOptions(course)].flatMap((place) => {
    const lab = course.labs.find(({ id }) => id === place.labId)
    return lab === undefined ? [] : checkPlace(lab, place)
  })
}

function checkPlace(lab: AuthoredLab, { scenario, step }: LabPlace): Violation[] {
  if (scenario === undefined) return []
  const known = lab.scenarios.find(({ id }) => id === scenario.id)
  if (known === undefined) {
    return findUnknown(RULE, 'scenario', [scenario], new Set(lab.scenarios.map(({ id }) => id)))
  }
  return step === undefined || known.source === undefined
    ? []
    : findUnknown(RULE, 'step', [step], stepIds(known))
}

function stepIds({ source }: AuthoredScenario): ReadonlySet<string> {
  return new Set(source?.value.steps.map(({ id }) => id))
}

function listInLessons(course: AuthoredCourse): LabPlace[] {
  return listCourseLessons(course)
    .flatMap(listBlocks)
    .flatMap((block) => {
      if (block.kind !== 'lab') return []
      const { labId, scenarioId, place } = block
      return [{ labId, scenario: scenarioId === undefined ? undefined : { id: scenarioId, place } }]
    })
}

function listUnderOptions(course: AuthoredCourse): LabPlace[] {
  return listCourseItems(course).flatMap((item) => {
    const answer = item.texts.en?.answer
    if (answer?.form !== 'choices' && answer?.form !== 'ordering') return []
    return answer.options.flatMap(({ show }) => {
      const target = show && readShowReference(show.text)
      if (show === undefined || target?.kind !== 'lab') return []
      const { labId, scenarioId, stepId } = target
      const at = (id: string): Reference => ({ id, place: show.place })
      return [{ labId, scenario: at(scenarioId), step: at(stepId) }]
    })
  })
}
