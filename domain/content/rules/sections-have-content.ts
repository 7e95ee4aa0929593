import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listCourseLessons } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

/** A published lesson has sections and a published section has something to read. */
export function sectionsHaveContent(course: AuthoredCourse): Violation[] {
  return listCourseLessons(course)
    .filter((lesson) => !lesson.isDraft)
    .flatMap((lesson) => {
      const published = lesson.sections.filter((section) => !section.isDraft)
      if (published.length === 0) {
        const message =
          'The lesson has no published section: begin one with "## Title {#id}", or add "status: draft".'
        return [violationAt('sections-have-content', lesson.place, message)]
      }
      return published
        .filter((section) => section.blocks.length === 0)
        .map(({ id, place }) =>
          violationAt(
            'sections-have-content',
            place,
            `Section "${id}" is empty: write it, or mark it {#${id} draft}.`,
          ),
        )
    })
}
