import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredChoice } from '../authored/authored-item.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { choicesOf, listItemViews } from './item-views.ts'

const RULE = 'one-right-option'

/** The exam's own number of options. */
const OPTIONS = 4
/** A check of recall or understanding may have one fewer: three good wrong options beat a fourth that no one picks. */
const FEWEST_IN_CHECKS = 3

/** A single-choice item has exactly one right option of four. */
export function oneRightOption(course: AuthoredCourse): Violation[] {
  return listItemViews(course).flatMap(({ item, text, type }) => {
    const options = choicesOf(text)
    if (type !== 'single' || options.length === 0) return []
    const level = item.metadata?.value.level
    const fewest = level === 'recall' || level === 'understand' ? FEWEST_IN_CHECKS : OPTIONS
    const violations = checkKeys(item.id, options, text.answer.place)
    if (options.length < fewest || options.length > OPTIONS) {
      const wanted = fewest === OPTIONS ? String(OPTIONS) : `${fewest} or ${OPTIONS}`
      const message = `"${item.id}" has ${options.length} options: a single-choice item of this level has ${wanted}.`
      violations.push(violationAt(RULE, text.answer.place, message))
    }
    return violations
  })
}

function checkKeys(
  itemId: string,
  options: readonly AuthoredChoice[],
  place: AuthoredChoice['place'],
): Violation[] {
  const [first, second] = options.filter((option) => option.isKey)
  if (first === undefined) {
    return [violationAt(RULE, place, `No option of "${itemId}" is right: mark one with [x].`)]
  }
  if (second === undefined) return []
  const message = `Two options of "${itemId}" are right, (${first.id}) and (${second.id}): leave one [x], or set type: multiple.`
  return [violationAt(RULE, second.place, message)]
}
