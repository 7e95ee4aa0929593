import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseItems } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

const RULE = 'differing-keys-are-explained'

/** An item whose key would differ under today's AWS says so under `### Why` and stays out of the exam pool. */
export function differingKeysAreExplained(course: AuthoredCourse): Violation[] {
  return listCourseItems(course).flatMap(({ id, metadata, texts }) => {
    if (metadata?.value.differs !== true) return []
    const place = metadata.placeOf(['differs'])
    const silent = Object.values(texts).filter((text) => text.why === undefined)
    return [
      ...(metadata.value.pool === 'exam'
        ? [
            violationAt(
              RULE,
              place,
              `"${id}" differs under today's AWS, so no exam asks it: set pool: practice.`,
            ),
          ]
        : []),
      ...silent.map((text) =>
        violationAt(
          RULE,
          text.place,
          `"${id}" differs under today's AWS: say how under "### Why", after the answers.`,
        ),
      ),
    ]
  })
}
