import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseItems, listCourseLessons } from '../authored/authored-course.ts'
import { listBlocks } from '../authored/authored-lesson.ts'
import type { Violation } from '../authored/violation.ts'
import { listAsked, listScenes } from './scenes.ts'
import { findUnknown, listIds } from './unknown-id.ts'

/** Lesson checks, pairs and classes name items that exist. */
export function knownItems(course: AuthoredCourse): Violation[] {
  const known = new Set([...listCourseItems(course).map((item) => item.id), ...course.brokenIds.item])
  const checks = listCourseLessons(course)
    .flatMap(listBlocks)
    .flatMap((block) =>
      block.kind === 'check' ? block.itemIds.map((id) => ({ id, place: block.place })) : [],
    )
  const drills = course.pairs.flatMap((pair) => listIds(pair, 'items'))
  const asked = listScenes(course).flatMap(listAsked)
  return findUnknown('known-items', 'item', [...checks, ...drills, ...asked], known)
}
