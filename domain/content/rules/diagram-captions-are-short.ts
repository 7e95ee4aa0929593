import { LANGUAGES } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listReadableDiagrams } from './diagram-views.ts'

/** Characters of a caption: two or three lines under a picture on a phone. */
const LONGEST_CAPTION = 160

/** What a step says can be read at a glance. */
export function diagramCaptionsAreShort(course: AuthoredCourse): Violation[] {
  return listReadableDiagrams(course).flatMap(({ source }) =>
    source.value.steps.flatMap((step, index) =>
      LANGUAGES.flatMap((language) => {
        const length = [...step.say[language]].length
        if (length <= LONGEST_CAPTION) return []
        const message = `The caption of "${step.id}" has ${length} characters, ${LONGEST_CAPTION} at most: shorten it, or make it two steps.`
        const place = source.placeOf(['steps', index, 'say', language])
        return [violationAt('diagram-captions-are-short', place, message)]
      }),
    ),
  )
}
