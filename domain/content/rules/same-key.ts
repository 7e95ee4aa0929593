import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { keyOf } from '../compile/item-key.ts'
import { listBilingualItems } from './item-views.ts'

/** The same answers are right in both languages, in the same order where order matters. */
export function sameKey(course: AuthoredCourse): Violation[] {
  return listBilingualItems(course).flatMap(({ item, texts: { ko, en } }) => {
    const type = item.metadata?.value.type
    if (type === undefined || ko.answer.form !== en.answer.form) return []
    if (JSON.stringify(keyOf(ko.answer, type)) === JSON.stringify(keyOf(en.answer, type))) return []
    const message = `What is right in "${item.id}" differs from the English file (line ${en.answer.place.line}): mark the same.`
    return [violationAt('same-key', ko.answer.place, message)]
  })
}
