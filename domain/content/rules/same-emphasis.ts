import { LANGUAGES, otherLanguage } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { plainText } from '../markdown/plain-text.ts'
import { listBilingualItems } from './item-views.ts'

/** Words the exam prints in capitals because the answer turns on them. */
const CONSTRAINT = /\b(?:MOST|LEAST|FEWEST|LOWEST|HIGHEST|BEST|NOT|EXCEPT|CANNOT)\b/g

/** A word in capitals on which the answer turns stands in both stems: `가장 적은(LEAST)`. */
export function sameEmphasis(course: AuthoredCourse): Violation[] {
  return listBilingualItems(course).flatMap(({ item, texts }) => {
    const stems = { ko: plainText(texts.ko.stem.nodes), en: plainText(texts.en.stem.nodes) }
    return LANGUAGES.flatMap((language) => {
      const other = otherLanguage(language)
      const missing = [...new Set(stems[language].match(CONSTRAINT))].filter(
        (word) => !stems[other].includes(word),
      )
      return missing.map((word) => {
        const message = `The stem of "${item.id}" turns on ${word} in items.${language}.md: put it here too, as in "가장 적은(LEAST)".`
        return violationAt('same-emphasis', texts[other].stem.place, message)
      })
    })
  })
}
