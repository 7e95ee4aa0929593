import type { Language } from '#domain/shared/language.ts'
import type { Term } from '../term.ts'
import { AFTER_KOREAN_NOUN } from './korean-endings.ts'

/** A use of a glossary term in a text; a Korean particle after it is not part of it. */
export interface TermUse {
  readonly termId: string
  readonly start: number
  readonly end: number
}

/** Finds the terms of a text in reading order, without overlap; where two begin together the longer name wins. */
export type TermMatcher = (text: string) => TermUse[]

/**
 * Prepares the search for all names and synonyms of the glossary in one language.
 *
 * A name is found as whole words: in English also in the plural, in Korean with the particles and verb endings that
 * follow a noun, so that `데이터 키를` is a use of `데이터 키` while `키보드` is none of `키`. A name with capitals
 * beyond its first letter, as `AAD`, is found in that spelling only.
 */
export function createTermMatcher(terms: readonly Term[], language: Language): TermMatcher {
  const namesByInitial = indexNames(terms, language)
  const places = placesOf([...namesByInitial.keys()])
  const findAt = (text: string, start: number): TermUse | undefined => {
    for (const { termId, pattern } of namesByInitial.get(initialOf(text.charAt(start))) ?? []) {
      pattern.lastIndex = start
      if (pattern.test(text)) return { termId, start, end: pattern.lastIndex }
    }
    return undefined
  }
  return (text) => {
    const uses: TermUse[] = []
    places.lastIndex = 0
    for (let place = places.exec(text); place !== null; place = places.exec(text)) {
      const use = findAt(text, place.index)
      if (use !== undefined) uses.push(use)
      places.lastIndex = use?.end ?? place.index + 1
    }
    return uses
  }
}

/** Where a name may begin: at one of these letters, but not inside a word. Most of a text is passed without a look. */
function placesOf(initials: readonly string[]): RegExp {
  const choice = (before: string, letters: readonly string[]): readonly string[] =>
    letters.length === 0 ? [] : [`${before}(?:${letters.map(eitherCase).join('|')})`]
  const choices = [
    ...choice(
      BEFORE_HANGUL,
      initials.filter((initial) => HANGUL.test(initial)),
    ),
    ...choice(
      BEFORE_LATIN,
      initials.filter((initial) => !HANGUL.test(initial)),
    ),
  ]
  // Without a name nothing is found anywhere.
  return new RegExp(choices.join('|') || '(?!)', 'gu')
}

interface Name {
  readonly termId: string
  readonly pattern: RegExp
}

/** Names by their first letter, longest first, so that most places of a text are passed with one look. */
function indexNames(terms: readonly Term[], language: Language): ReadonlyMap<string, readonly Name[]> {
  const names = terms
    .flatMap(({ id, term, synonyms }) =>
      [term[language], ...synonyms[language]].map((name) => ({ termId: id, name: name.trim() })),
    )
    .sort((left, right) => right.name.length - left.name.length)
  const index = new Map<string, Name[]>()
  for (const { termId, name } of names) {
    const initial = initialOf(name.charAt(0))
    const known = index.get(initial) ?? []
    index.set(initial, [...known, { termId, pattern: new RegExp(patternOf(name, language), 'uy') }])
  }
  return index
}

function initialOf(letter: string): string {
  return letter.toLowerCase()
}

const HANGUL = /[가-힣]/u

/** `kms:Decrypt` uses no term "decrypt", `re-key` none "key". */
const BEFORE_LATIN = '(?<![\\p{Script=Latin}\\p{N}:@_-])'
const BEFORE_HANGUL = '(?<![가-힣])'
const AFTER_LATIN = '(?![\\p{Script=Latin}\\p{N}_])'
const PLURAL = '(?:s|es)?'

function patternOf(name: string, language: Language): string {
  const before = HANGUL.test(name.charAt(0)) ? BEFORE_HANGUL : BEFORE_LATIN
  const words = name.split(/\s+/).map(spellingsOf).join('\\s+')
  if (HANGUL.test(name.charAt(name.length - 1))) return `${before}${words}${AFTER_KOREAN_NOUN}`
  return `${before}${words}${language === 'en' ? PLURAL : ''}${AFTER_LATIN}`
}

/** A word in all spellings that count: any case, unless its own capitals make it a proper name. */
function spellingsOf(word: string): string {
  const isProperName = /\p{Lu}/u.test(word.slice(1))
  return [...word].map((letter) => (isProperName ? escape(letter) : eitherCase(letter))).join('')
}

function eitherCase(letter: string): string {
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()]
  return lower === upper ? escape(letter) : `[${lower}${upper}]`
}

function escape(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')
}
