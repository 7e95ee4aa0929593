import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseDiagrams, listCourseItems, listCourseLessons } from '../authored/authored-course.ts'
import type { AuthoredItem } from '../authored/authored-item.ts'
import { listBlocks } from '../authored/authored-lesson.ts'
import { readShowReference } from '../compile/show-reference.ts'
import type { Violation } from '../authored/violation.ts'
import { listScenes, listShown } from './scenes.ts'
import { findUnknown } from './unknown-id.ts'
import type { Reference } from './unknown-id.ts'

/** Lessons, wrong options and classes show diagrams and labs that exist: an empty frame teaches nothing. */
export function knownPictures(course: AuthoredCourse): Violation[] {
  const diagramIds = new Set(listCourseDiagrams(course).map(({ id }) => id))
  const labIds = new Set(course.labs.map(({ id }) => id))
  const blocks = listCourseLessons(course).flatMap(listBlocks)
  const underOptions = listCourseItems(course).flatMap(listUnderOptions)
  const scenes = listScenes(course)
  const diagrams = [
    ...blocks.flatMap((block) =>
      block.kind === 'diagram' ? [{ id: block.diagramId, place: block.place }] : [],
    ),
    ...underOptions.flatMap(({ kind, reference }) => (kind === 'diagram' ? [reference] : [])),
    ...scenes.flatMap((scene) => listShown(scene, 'diagram')),
  ]
  const labs = [
    ...blocks.flatMap((block) => (block.kind === 'lab' ? [{ id: block.labId, place: block.place }] : [])),
    ...underOptions.flatMap(({ kind, reference }) => (kind === 'lab' ? [reference] : [])),
    ...scenes.flatMap((scene) => listShown(scene, 'lab')),
  ]
  return [
    ...findUnknown('known-pictures', 'diagram', diagrams, diagramIds),
    ...findUnknown('known-pictures', 'lab', labs, labIds),
  ]
}

interface Shown {
  readonly kind: 'diagram' | 'lab'
  readonly reference: Reference
}

function listUnderOptions(item: AuthoredItem): Shown[] {
  const answer = item.texts.en?.answer
  if (answer?.form !== 'choices' && answer?.form !== 'ordering') return []
  return answer.options.flatMap(({ show }): Shown[] => {
    const target = show && readShowReference(show.text)
    if (show === undefined || target === undefined) return []
    const id = target.kind === 'diagram' ? target.diagramId : target.labId
    return [{ kind: target.kind, reference: { id, place: show.place } }]
  })
}
