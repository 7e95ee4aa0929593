import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listDocuments } from '../authored/authored-course.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { placeIn } from './links.ts'

/**
 * Digits before a unit that Korean does not count in: it counts in 만 and 억, so "2 million" is 200만 and not 2백만,
 * "900 thousand" is 90만 and not 900천. Behind a placeholder any such unit is refused, as its value may have more digits.
 */
const TRANSLATED_NUMBER =
  /(?:\d[\d,.]*\s?(?:십|백)만|\d{2,}\s?(?:백|천)(?!\p{N})|\}\}\s?(?:십|백|천)(?:만)?)/u

/** Large numbers in Korean stand as Korean writes them. */
export function koreanNumbersReadNaturally(course: AuthoredCourse): Violation[] {
  return listDocuments(course)
    .filter(({ language }) => language === 'ko')
    .flatMap((document) =>
      document.nodes.flatMap((node) => {
        const found = node.type === 'text' ? TRANSLATED_NUMBER.exec(node.value)?.[0] : undefined
        if (found === undefined) return []
        const message = `"${found}" is counted as English does: count in 만 or 억, as in 200만; behind a placeholder write {{number}}만 or {{number}}00만.`
        return [violationAt('korean-numbers-read-naturally', placeIn(document, node), message)]
      }),
    )
}
