import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredHeading, AuthoredLesson } from '../authored/authored-lesson.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'

/** Headings that both languages have stand in the same order and at the same level, so that switching keeps the place. */
export function sameHeadings(course: AuthoredCourse): Violation[] {
  return course.topics.flatMap(({ lessons: { ko, en } }) => {
    if (ko === undefined || en === undefined) return []
    const [korean, english] = [sharedHeadings(ko, en), sharedHeadings(en, ko)]
    return korean.flatMap((heading, index) => {
      const other = english[index]
      if (other === undefined || (heading.id === other.id && heading.level === other.level)) return []
      const message =
        heading.id === other.id
          ? `"${heading.id}" is of level ${heading.level} here and of level ${other.level} in English: make them the same.`
          : `"${heading.id}" stands where English has "${other.id}" (line ${other.place.line}): put them in one order.`
      return [violationAt('same-headings', heading.place, message)]
    })
  })
}

function sharedHeadings(lesson: AuthoredLesson, other: AuthoredLesson): AuthoredHeading[] {
  const ids = new Set(other.headings.filter((heading) => !heading.isDraft).map(({ id }) => id))
  return lesson.headings.filter(({ id, isDraft }) => !isDraft && ids.has(id))
}
