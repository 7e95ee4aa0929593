import { listCourseItems, listCourseLessons } from '../authored/authored-course.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredReference } from '../authored/authored-item.ts'
import { listBlocks } from '../authored/authored-lesson.ts'
import { readShowReference } from '../compile/show-reference.ts'
import { listScenes, listShown } from './scenes.ts'
import type { Reference } from './unknown-id.ts'

/** A diagram that something opens, and at which of its steps. */
export interface ShownDiagram extends Reference {
  readonly stepId?: string
}

/** Every diagram that a lesson, an option or a class opens, with the place that names it. */
export function listShownDiagrams(course: AuthoredCourse): ShownDiagram[] {
  return [
    ...listCourseLessons(course)
      .flatMap(listBlocks)
      .flatMap((block) =>
        block.kind === 'diagram' ? [{ id: block.diagramId, stepId: block.stepId, place: block.place }] : [],
      ),
    ...listShowLines(course).flatMap(({ text, place }) => {
      const target = readShowReference(text)
      return target?.kind === 'diagram' ? [{ id: target.diagramId, stepId: target.stepId, place }] : []
    }),
    ...listScenes(course).flatMap((scene) => listShown(scene, 'diagram')),
  ]
}

/** Every lab that a lesson, an option or a class opens, with the place that names it. */
export function listShownLabs(course: AuthoredCourse): Reference[] {
  return [
    ...listCourseLessons(course)
      .flatMap(listBlocks)
      .flatMap((block) => (block.kind === 'lab' ? [{ id: block.labId, place: block.place }] : [])),
    ...listShowLines(course).flatMap(({ text, place }) => {
      const target = readShowReference(text)
      return target?.kind === 'lab' ? [{ id: target.labId, place }] : []
    }),
    ...listScenes(course).flatMap((scene) => listShown(scene, 'lab')),
  ]
}

/** What stands after `show:` under the options; written in English only. */
function listShowLines(course: AuthoredCourse): AuthoredReference[] {
  return listCourseItems(course).flatMap(({ texts }) => {
    const answer = texts.en?.answer
    if (answer?.form !== 'choices' && answer?.form !== 'ordering') return []
    return answer.options.flatMap(({ show }) => show ?? [])
  })
}
