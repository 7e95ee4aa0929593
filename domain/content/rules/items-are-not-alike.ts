import { LANGUAGES } from '#domain/shared/language.ts'
import type { AuthoredCourse } from '../authored/authored-course.ts'
import { listItemTexts } from '../authored/authored-item.ts'
import type { AuthoredItemText } from '../authored/authored-item.ts'
import { violationAt } from '../authored/violation.ts'
import type { Violation } from '../authored/violation.ts'
import { plainText } from '../markdown/plain-text.ts'
import { listItemViews } from './item-views.ts'

/** Share of common word triples (Jaccard) from which two items are taken for one. */
const ALIKE = 0.6
const SHINGLE_WORDS = 3

/** Two items that read nearly the same would train recognition of the stem: variants belong into `vars`. */
export function itemsAreNotAlike(course: AuthoredCourse): Violation[] {
  const texts = listItemViews(course).map(({ text }) => text)
  return LANGUAGES.flatMap((language) => findTwins(texts.filter((text) => text.language === language)))
}

/** Only items that share a triple are compared, so that a thousand items take no million comparisons. */
function findTwins(texts: readonly AuthoredItemText[]): Violation[] {
  const earlierWith = new Map<string, AuthoredItemText[]>()
  return texts.flatMap((text) => {
    const shingles = shinglesOf(text)
    const shared = new Map<AuthoredItemText, number>()
    for (const shingle of shingles) {
      const earlier = earlierWith.get(shingle) ?? []
      for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1)
      earlierWith.set(shingle, [...earlier, text])
    }
    const [twin] = [...shared].flatMap(([other, common]) => {
      const likeness = common / (shingles.size + shinglesOf(other).size - common)
      return likeness >= ALIKE ? [{ other, likeness }] : []
    })
    if (twin === undefined) return []
    const percent = Math.round(twin.likeness * 100)
    const message = `"${text.id}" is ${percent} % the same as "${twin.other.id}": ask something else, or make one item of both with "vars".`
    return [violationAt('items-are-not-alike', text.place, message)]
  })
}

/** An item is read once per run of the editor; its triples are remembered with it. */
const remembered = new WeakMap<AuthoredItemText, ReadonlySet<string>>()

function shinglesOf(text: AuthoredItemText): ReadonlySet<string> {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const asked = listItemTexts(text).filter(({ name }) => !/rationale|Why|right|wrong/.test(name))
  const words =
    asked
      .map(({ content }) => plainText(content.nodes))
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set(
    words
      .slice(0, Math.max(1, words.length - SHINGLE_WORDS + 1))
      .map((_, index) => words.slice(index, index + SHINGLE_WORDS).join(' ')),
  )
  remembered.set(text, shingles)
  return shingles
}
