import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { Violation } from '../authored/violation.ts'
import { listShown, scenesOf } from './scenes.ts'
import { findUnknown } from './unknown-id.ts'

/** A scene of a class shows a section that stands in the topic's own lesson. */
export function knownSections(course: AuthoredCourse): Violation[] {
  return course.topics.flatMap(({ lessons, runSheets }) => {
    const sections = Object.values(lessons).flatMap((lesson) => lesson.sections)
    const shown = runSheets.flatMap(scenesOf).flatMap((scene) => listShown(scene, 'section'))
    return findUnknown('known-sections', 'section', shown, new Set(sections.map(({ id }) => id)))
  })
}
