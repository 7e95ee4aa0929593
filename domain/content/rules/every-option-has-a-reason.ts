import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredAnswer } from '../authored/authored-item.ts'
import type { Place } from '../authored/place.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { listItemViews } from './item-views.ts'

/** Whoever chose an option learns why it is right or wrong, in the language of the question. */
export function everyOptionHasAReason(course: AuthoredCourse): Violation[] {
  return listItemViews(course).flatMap(({ item, text }) =>
    withoutReason(text.answer).map(({ id, place, mend }) =>
      violationAt(
        'every-option-has-a-reason',
        place,
        `"${item.id}" does not say why (${id}) is right or wrong: ${mend}.`,
      ),
    ),
  )
}

function withoutReason(answer: AuthoredAnswer): { id: string; place: Place; mend: string }[] {
  switch (answer.form) {
    case 'choices':
    case 'ordering':
      return answer.options
        .filter((option) => option.rationale === undefined)
        .map(({ id, place }) => ({ id, place, mend: 'add an indented quote, "> …", under it' }))
    case 'matching':
      return answer.rows
        .filter((row) => row.rationale === undefined)
        .map(({ id, place }) => ({ id, place, mend: 'fill the third cell of its row' }))
    case 'numeric':
      return []
  }
}
