import { listCourseDiagrams } from '../authored/authored-course.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { Violation } from '../authored/violation.ts'
import { listShownDiagrams, listShownLabs } from './shown-pictures.ts'
import { findUnknown } from './unknown-id.ts'

const RULE = 'known-pictures'

/** Lessons, wrong options and classes show diagrams and labs that exist: an empty frame teaches nothing. */
export function knownPictures(course: AuthoredCourse): Violation[] {
  const diagramIds = new Set(listCourseDiagrams(course).map(({ id }) => id))
  const labIds = new Set(course.labs.map(({ id }) => id))
  return [
    ...findUnknown(RULE, 'diagram', listShownDiagrams(course), diagramIds),
    ...findUnknown(RULE, 'lab', listShownLabs(course), labIds),
  ]
}
