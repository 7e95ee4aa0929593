import { listCourseItems } from '../authored/authored-course.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listIds } from './unknown-id.ts'
import { whyWithheld } from './why-withheld.ts'

/** The drill of a pair asks published items of the practice pool: an exam item would be met before its exam. */
export function drillsAskPracticeItems(course: AuthoredCourse): Violation[] {
  const itemById = new Map(listCourseItems(course).map((item) => [item.id, item]))
  return course.pairs
    .flatMap((pair) => listIds(pair, 'items'))
    .flatMap(({ id, place }) => {
      const item = itemById.get(id)
      const reason = item && whyWithheld(item)
      if (reason === undefined) return []
      return [
        violationAt('drills-ask-practice-items', place, `Item "${id}" ${reason}: take it out of the pair.`),
      ]
    })
}
