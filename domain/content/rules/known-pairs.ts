import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseItems, listCourseLessons } from '../authored/authored-course.ts'
import { listBlocks } from '../authored/authored-lesson.ts'
import type { Violation } from '../authored/violation.ts'
import { findUnknown, listIds } from './unknown-id.ts'

/** Topics, items and comparisons name pairs that stand in pairs.yaml. */
export function knownPairs(course: AuthoredCourse): Violation[] {
  const known = new Set([...course.pairs.map((pair) => pair.value.id), ...course.brokenIds.pair])
  const compared = listCourseLessons(course)
    .flatMap(listBlocks)
    .flatMap((block) => (block.kind === 'compare' ? [{ id: block.pairId, place: block.place }] : []))
  const named = [
    ...course.topics.flatMap(({ topic }) => listIds(topic, 'pairs')),
    ...listCourseItems(course).flatMap(({ metadata }) => listIds(metadata, 'pairs')),
  ]
  return findUnknown('known-pairs', 'pair', [...compared, ...named], known)
}
