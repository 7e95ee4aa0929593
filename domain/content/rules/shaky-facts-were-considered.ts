import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseItems } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

/** Lists items that ask about a fact which does not hold and do not say whether their key differs because of it. */
export function shakyFactsWereConsidered(course: AuthoredCourse): Violation[] {
  const statusById = new Map(
    course.topics.flatMap((topic) => topic.facts.map(({ value }) => [value.id, value.status] as const)),
  )
  return listCourseItems(course).flatMap(({ id, metadata }) => {
    if (metadata === undefined || metadata.value.differs !== undefined) return []
    const shaky = metadata.value.facts.find((factId) => (statusById.get(factId) ?? 'holds') !== 'holds')
    if (shaky === undefined) return []
    const message = `"${id}" asks about "${shaky}", which is ${statusById.get(shaky)}: write "differs: true" if today's AWS has another key, else "differs: false".`
    return [violationAt('shaky-facts-were-considered', metadata.placeOf(['facts']), message)]
  })
}
