import type { Language } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { plainText } from '../markdown/plain-text.ts'
import { choicesOf, listItemViews } from './item-views.ts'

const CATCH_ALL: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:all|none|both|any|neither) of (?:the )?(?:above|below|these|those|them|options|answers)\b/i,
  ko: /(?:위|보기|선택지)(?:의|에)?\s*(?:것\s*)?(?:모두|전부|모든|중\s*없|어느)|모두\s*(?:정답|맞|옳|해당)|(?:정답|답)(?:이|은)?\s*없|해당\s*(?:사항\s*)?없/,
}

/** "All of the above" is answered by knowing two options, and makes no sense once options are shuffled. */
export function noCatchAllOptions(course: AuthoredCourse): Violation[] {
  return listItemViews(course).flatMap(({ item, text }) =>
    choicesOf(text)
      .filter((option) => CATCH_ALL[text.language].test(plainText(option.content.nodes)))
      .map(({ id, place }) =>
        violationAt(
          'no-catch-all-options',
          place,
          `(${id}) of "${item.id}" stands for other options: write an answer of its own, or use type: multiple.`,
        ),
      ),
  )
}
