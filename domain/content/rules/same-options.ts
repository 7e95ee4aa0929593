import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredItemText } from '../authored/authored-item.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listBilingualItems } from './item-views.ts'

const RULE = 'same-options'

/** Both languages of an item offer the same options under the same ids: switching language keeps the answer. */
export function sameOptions(course: AuthoredCourse): Violation[] {
  return listBilingualItems(course).flatMap(({ item, texts: { ko, en } }) => {
    if (ko.answer.form !== en.answer.form) {
      const message = `"${item.id}" has its answers in another form than in English: write them alike.`
      return [violationAt(RULE, ko.answer.place, message)]
    }
    const [korean, english] = [idsOf(ko), idsOf(en)]
    const violations = [
      ...listed(english, korean, 'is in English only: add it'),
      ...listed(korean, english, 'is in Korean only: add it in English, or correct the id'),
    ].map((fault) => violationAt(RULE, ko.answer.place, `In "${item.id}", ${fault}.`))
    if ((ko.why === undefined) !== (en.why === undefined)) {
      const where = ko.why === undefined ? 'English' : 'Korean'
      violations.push(
        violationAt(RULE, ko.place, `"${item.id}" has a "### Why" in ${where} only: write both.`),
      )
    }
    return violations
  })
}

function idsOf({ answer }: AuthoredItemText): ReadonlySet<string> {
  if (answer.form === 'numeric') return new Set()
  if (answer.form !== 'matching') return new Set(answer.options.map(({ id }) => id))
  return new Set(answer.rows.map(({ id, prompt }) => (prompt === undefined ? `${id} without a prompt` : id)))
}

function listed(ids: ReadonlySet<string>, others: ReadonlySet<string>, fault: string): string[] {
  return [...ids].filter((id) => !others.has(id)).map((id) => `(${id}) ${fault}`)
}
