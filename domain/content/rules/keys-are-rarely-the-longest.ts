import { LANGUAGES } from '#domain/shared/language.ts'
import type { AuthoredCourse, AuthoredTopic } from '../authored/authored-course.ts'
import type { AuthoredItemText } from '../authored/authored-item.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { plainText } from '../markdown/plain-text.ts'
import { choicesOf } from './item-views.ts'

/** Largest share of a topic's single-choice items in which the right option may be the longest: a little over chance. */
const LARGEST_SHARE = 0.3
/** Below this many a share says nothing. */
const FEWEST_ITEMS = 20

/** Within a topic the right option is the longest no more often than chance would have it. */
export function keysAreRarelyTheLongest(course: AuthoredCourse): Violation[] {
  return course.topics.flatMap((topic) => LANGUAGES.flatMap((language) => checkTopic(topic, language)))
}

function checkTopic(topic: AuthoredTopic, language: (typeof LANGUAGES)[number]): Violation[] {
  const texts = topic.items.flatMap((item) => {
    const text = item.texts[language]
    return text !== undefined && item.metadata?.value.type === 'single' ? [text] : []
  })
  const [first] = texts
  if (first === undefined || texts.length < FEWEST_ITEMS) return []
  const count = texts.filter(isKeyLongest).length
  if (count <= LARGEST_SHARE * texts.length) return []
  const message = `In ${count} of ${texts.length} items of "${topic.id}" the right option is the longest (at most ${LARGEST_SHARE * 100} %): lengthen wrong options or shorten right ones.`
  return [violationAt('keys-are-rarely-the-longest', { ...first.place, line: 1, column: 1 }, message)]
}

function isKeyLongest(text: AuthoredItemText): boolean {
  const lengths = choicesOf(text).map((option) => ({
    isKey: option.isKey,
    length: plainText(option.content.nodes).replace(/\s/g, '').length,
  }))
  const longest = Math.max(...lengths.map(({ length }) => length))
  return lengths.some(({ isKey, length }) => isKey && length === longest)
}
