import type { Language } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { plainText } from '../markdown/plain-text.ts'
import { listItemViews } from './item-views.ts'

/** A question that asks for the exception, its little word not in capitals. */
const QUIET_NEGATION: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:[Ww]hich|[Ww]hat|[Ww]ho)\b[^.?!]*\b(?:not|except|cannot)\b[^.?!]*\?/,
  ko: /(?:않은|아닌|않는|틀린|잘못된|없는)\s*(?:것|설명|방법|서비스)은[^.?!]*\?/,
}

/** Who overlooks a "not" answers another question: it stands in capitals, in Korean as `아닌(NOT)`. */
export function negationsAreEmphasised(course: AuthoredCourse): Violation[] {
  return listItemViews(course).flatMap(({ item, text }) => {
    const found = QUIET_NEGATION[text.language].exec(plainText(text.stem.nodes))?.[0]
    if (found === undefined) return []
    const mend = 'write NOT or EXCEPT in capitals, in Korean in brackets, or ask for what is right'
    return [
      violationAt(
        'negations-are-emphasised',
        text.stem.place,
        `"${item.id}" asks for an exception quietly: ${mend}.`,
      ),
    ]
  })
}
