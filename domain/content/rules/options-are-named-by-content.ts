import type { Language } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listItemTexts } from '../authored/authored-item.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { isCode, plainText } from '../markdown/plain-text.ts'
import { listItemViews } from './item-views.ts'

const BY_PLACE: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?)\s+(?:[A-F]\b(?!-|\s*[a-z])|[A-F](?=\s+(?:is|and|or|does|would|fails)\b)|\(?[1-6]\)?(?=[\s.,)]|$)(?!\s+[A-Za-z]))/,
    /\b(?:first|second|third|fourth|fifth|last|previous|next)\s+(?:option|answer|choice)s?\b/i,
    /\b(?:options?|answers?|choices?)\s+(?:above|below)\b/i,
    /\b[Bb]oth [A-F] and [A-F]\b/,
  ],
  ko: [
    /(?:보기|선택지|정답|답)\s*(?:[A-F](?![A-Za-z])|[①-⑥]|[1-6](?:번|(?=[은는이가을를와과의,.)\s]|$)))/,
    /[1-6]번\s*(?:보기|선택지|답)/,
    /(?:첫|두|세|네|다섯)\s?번째\s*(?:보기|선택지|답)/,
    /(?:위|아래)의?\s*(?:보기|선택지)/,
  ],
}

/** Options are shuffled, so a text that names one by letter, number or place means another for each learner. */
export function optionsAreNamedByContent(course: AuthoredCourse): Violation[] {
  return listItemViews(course).flatMap(({ item, text }) =>
    listItemTexts(text).flatMap(({ name, content }) => {
      const words = plainText(content.nodes, isCode)
      const found = BY_PLACE[text.language].map((pattern) => pattern.exec(words)?.[0]).find(Boolean)
      if (found === undefined) return []
      const message = `In "${item.id}", ${name} says "${found.trim()}", and options are shuffled: say what the option does.`
      return [violationAt('options-are-named-by-content', content.place, message)]
    }),
  )
}
