import type { AuthoredCourse } from '../authored/authored-course.ts'
import type { AuthoredChoice } from '../authored/authored-item.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { plainText } from '../markdown/plain-text.ts'
import { choicesOf, listItemViews } from './item-views.ts'

/** How much longer than the mean of the wrong options the longest option may be if it is right. */
const LARGEST_RATIO = 1.3
/** In widths of a letter. Less is not seen at a glance: `AES` against `RSA-2048` gives nothing away. */
const SMALLEST_DIFFERENCE = 10

/**
 * Who cannot answer picks the longest option; it must not be the right one.
 *
 * @see Haladyna, Rodriguez, Developing and Validating Test Items (2013): length of options
 */
export function keyIsNotTheLongest(course: AuthoredCourse): Violation[] {
  return listItemViews(course).flatMap(({ item, text }) => {
    const options = choicesOf(text)
    const wrong = options.filter((option) => !option.isKey).map(lengthOf)
    if (wrong.length === 0) return []
    const mean = wrong.reduce((sum, length) => sum + length, 0) / wrong.length
    return options
      .filter((option) => option.isKey)
      .filter((key) => {
        const length = lengthOf(key)
        const isSeen = length - mean >= SMALLEST_DIFFERENCE
        return isSeen && length > LARGEST_RATIO * mean && length > Math.max(...wrong)
      })
      .map((key) => {
        const ratio = (lengthOf(key) / mean).toFixed(1)
        const message = `The right option (${key.id}) of "${item.id}" is ${ratio} times as long as the wrong ones (at most ${LARGEST_RATIO}): shorten it, or say more in the others.`
        return violationAt('key-is-not-the-longest', key.place, message)
      })
  })
}

/** Width as the eye sees it, in letters and without spaces: a Hangul syllable is as wide as two letters. */
function lengthOf(option: AuthoredChoice): number {
  const letters = plainText(option.content.nodes).replace(/\s/g, '')
  return letters.length + (letters.match(/[가-힣]/g)?.length ?? 0)
}
