import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

/** A claim that does not hold is never shown without what is true instead. */
export function factsCarryTheirTruth(course: AuthoredCourse): Violation[] {
  return course.topics
    .flatMap((topic) => topic.facts)
    .filter(({ value }) => value.status !== 'holds' && value.now === undefined)
    .map((fact) => {
      const { id, status } = fact.value
      const message = `"${id}" is marked ${status} and says nothing else: add "now" with what is true, in both languages.`
      return violationAt('facts-carry-their-truth', fact.placeOf(['status']), message)
    })
}
