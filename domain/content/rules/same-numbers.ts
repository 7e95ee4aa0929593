import { LANGUAGES, otherLanguage } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listItemTexts } from '../authored/authored-item.ts'
import type { AuthoredItemText } from '../authored/authored-item.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { plainText } from '../markdown/plain-text.ts'
import { listBilingualItems } from './item-views.ts'
import { mentionsNumber, numbersIn } from './numbers.ts'

/** A number in one language's item stands in the other's too, at the same place: stem, option or rationale. */
export function sameNumbers(course: AuthoredCourse): Violation[] {
  return listBilingualItems(course).flatMap(({ item, texts }) => {
    const words = { ko: wordsByName(texts.ko), en: wordsByName(texts.en) }
    return LANGUAGES.flatMap((language) => {
      const other = otherLanguage(language)
      return listItemTexts(texts[language]).flatMap(({ name, content }) => {
        const otherWords = words[other].get(name)
        if (otherWords === undefined) return []
        return [...numbersIn(words[language].get(name) ?? '')]
          .filter((number) => !mentionsNumber(otherWords, number, other))
          .map((number) => {
            const message = `In "${item.id}", ${name} says ${number} here and not in items.${other}.md: make them agree.`
            return violationAt('same-numbers', content.place, message)
          })
      })
    })
  })
}

/** A placeholder with the digits that belong to its number, as in `{{million}}00만`: by themselves they are no number. */
const PLACEHOLDER = /[\d,]*\{\{.*?\}\}[\d,]*/g

function wordsByName(text: AuthoredItemText): ReadonlyMap<string, string> {
  return new Map(
    listItemTexts(text).map(({ name, content }) => [name, plainText(content.nodes).replace(PLACEHOLDER, '')]),
  )
}
