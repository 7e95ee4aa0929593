import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import type { RuleContext } from './content-rule.ts'

const RULE = 'facts-were-checked-lately'

/** Lists facts that nobody has looked up for more than twelve months, and those checked on a day to come. */
export function factsWereCheckedLately(course: AuthoredCourse, { today }: RuleContext): Violation[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  return course.topics
    .flatMap((topic) => topic.facts)
    .flatMap((fact) => {
      const { id, checked } = fact.value
      const place = fact.placeOf(['checked'])
      if (checked > today)
        return [violationAt(RULE, place, `"${id}" was checked on ${checked}, a day to come: correct it.`)]
      if (checked >= yearAgo) return []
      return [
        violationAt(
          RULE,
          place,
          `"${id}" was last checked on ${checked}: look it up again and set the date.`,
        ),
      ]
    })
}
