import { isPublishedItem, listCourseItems } from '../authored/authored-course.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listIds } from './unknown-id.ts'

/** The drill of a pair asks published items of the practice pool: an exam item would be met before its exam. */
export function drillsAskPracticeItems(course: AuthoredCourse): Violation[] {
  const itemById = new Map(listCourseItems(course).map((item) => [item.id, item]))
  return course.pairs
    .flatMap((pair) => listIds(pair, 'items'))
    .flatMap(({ id, place }) => {
      const item = itemById.get(id)
      if (item === undefined) return []
      const isExamItem = item.metadata?.value.pool === 'exam'
      if (!isExamItem && isPublishedItem(item)) return []
      const reason = isExamItem ? 'is kept for exams (pool: exam)' : 'is a draft'
      return [
        violationAt('drills-ask-practice-items', place, `Item "${id}" ${reason}: take it out of the pair.`),
      ]
    })
}
