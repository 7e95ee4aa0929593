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

/**
 * Compares only items that may be alike: of two sets this much the same, the first few triples of either, in one fixed
 * order, have one in common.
 */
function findTwins(texts: readonly AuthoredItemText[]): Violation[] {
  const earlierWith = new Map<string, AuthoredItemText[]>()
  return texts.flatMap((text) => {
    const shingles = shinglesOf(text)
    const candidates = new Set<AuthoredItemText>()
    for (const shingle of [...shingles].slice(0, shingles.size - Math.ceil(ALIKE * shingles.size) + 1)) {
      const earlier = earlierWith.get(shingle)
      if (earlier === undefined) {
        earlierWith.set(shingle, [text])
      } else {
        earlier.forEach((other) => candidates.add(other))
        earlier.push(text)
      }
    }
    for (const other of candidates) {
      const likeness = jaccard(shingles, shinglesOf(other))
      if (likeness < ALIKE) continue
      const percent = Math.round(likeness * 100)
      const message = `"${text.id}" is ${percent} % the same as "${other.id}": ask something else, or make one item of both with "vars".`
      return [violationAt('items-are-not-alike', text.place, message)]
    }
    return []
  })
}

function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0
  for (const shingle of left) if (right.has(shingle)) common += 1
  return common / (left.size + right.size - common)
}

/** Triples of words in alphabetical order, remembered with the item. */
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
  const starts = words.slice(0, Math.max(1, words.length - SHINGLE_WORDS + 1))
  const triples = starts.map((_, index) => words.slice(index, index + SHINGLE_WORDS).join(' '))
  const shingles = new Set(triples.sort())
  remembered.set(text, shingles)
  return shingles
}
