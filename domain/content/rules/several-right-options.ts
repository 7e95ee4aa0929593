import type { Language } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { plainText } from '../markdown/plain-text.ts'
import { choicesOf, listItemViews } from './item-views.ts'

const RULE = 'several-right-options'
const FEWEST_KEYS = 2
const FEWEST_OPTIONS = 5
const NUMBER_WORDS = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX']

/** A multiple-response item has two or more right options of five or more, and its stem says how many. */
export function severalRightOptions(course: AuthoredCourse): Violation[] {
  return listItemViews(course).flatMap(({ item, text, type }) => {
    const options = choicesOf(text)
    if (options.length === 0) return []
    const stem = plainText(text.stem.nodes)
    if (type === 'single') {
      const declared = /\(Choose [A-Z]+\.\)|\(\d+개를 고르세요\.\)/.exec(stem)?.[0]
      if (declared === undefined) return []
      const message = `"${item.id}" is single and its stem says "${declared}": remove that, or set type: multiple.`
      return [violationAt(RULE, text.stem.place, message)]
    }
    if (type !== 'multiple') return []
    const faults: string[] = []
    const keys = options.filter((option) => option.isKey).length
    if (keys < FEWEST_KEYS) faults.push(`has ${keys} right: mark ${FEWEST_KEYS} or more with [x]`)
    if (keys === options.length) faults.push('has no wrong option: add some')
    if (options.length < FEWEST_OPTIONS)
      faults.push(`has ${options.length} options: write ${FEWEST_OPTIONS} or more`)
    const violations = faults.map((fault) => violationAt(RULE, text.answer.place, `"${item.id}" ${fault}.`))
    const declaration = declarationOf(keys, text.language)
    if (keys >= FEWEST_KEYS && !stem.endsWith(declaration)) {
      violations.push(
        violationAt(RULE, text.stem.place, `The stem of "${item.id}" must end in "${declaration}".`),
      )
    }
    return violations
  })
}

function declarationOf(count: number, language: Language): string {
  return language === 'ko' ? `(${count}개를 고르세요.)` : `(Choose ${NUMBER_WORDS[count] ?? count}.)`
}
