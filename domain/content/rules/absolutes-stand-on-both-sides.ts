import type { Language } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { plainText } from '../markdown/plain-text.ts'
import { choicesOf, listItemViews } from './item-views.ts'

const ABSOLUTE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:always|never|completely|impossible|guarantees?)\b/i,
  ko: /항상|절대|언제나|결코|반드시|완전히|불가능/,
}

/** Words such as "always" give wrong options away when no right option has one, and the other way round. */
export function absolutesStandOnBothSides(course: AuthoredCourse): Violation[] {
  return listItemViews(course).flatMap(({ item, text }) => {
    const marked = choicesOf(text).map((option) => ({
      option,
      word: ABSOLUTE[text.language].exec(plainText(option.content.nodes))?.[0],
    }))
    const [first, ...others] = marked.filter(({ word }) => word !== undefined)
    if (first === undefined || others.some(({ option }) => option.isKey !== first.option.isKey)) return []
    const side = first.option.isKey ? 'right' : 'wrong'
    const message = `In "${item.id}" only a ${side} option says "${first.word}": say it without, or on both sides.`
    return [violationAt('absolutes-stand-on-both-sides', first.option.place, message)]
  })
}
