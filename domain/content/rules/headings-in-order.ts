import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseLessons } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

/** Headings go down one level at a time, or an outline read aloud has holes. The first is a section's. */
export function headingsInOrder(course: AuthoredCourse): Violation[] {
  return listCourseLessons(course).flatMap(({ headings }) =>
    headings.flatMap((heading, index) => {
      const deepest = (headings[index - 1]?.level ?? 1) + 1
      if (heading.level <= deepest) return []
      const message = `A level is skipped: write "${'#'.repeat(deepest)}" here.`
      return [violationAt('headings-in-order', heading.place, message)]
    }),
  )
}
