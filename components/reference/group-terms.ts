import type { Term } from '#domain/content/term.ts'
import type { Language } from '#domain/shared/language.ts'

/** Terms under the letter one looks them up by. */
export interface TermGroup {
  /** A Latin capital, a first consonant of Hangul, or `#` for anything else. */
  readonly initial: string
  readonly terms: readonly Term[]
}

const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const SYLLABLES_PER_CONSONANT = 588
/** Doubled consonants stand with the simple ones, as in a dictionary for quick use. */
const CONSONANTS = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'

/** Sorts the glossary in one language's order and divides it by initials; Hangul comes first in Korean. */
export function groupTerms(terms: readonly Term[], language: Language): readonly TermGroup[] {
  const sorted = [...terms].sort((a, b) => a.term[language].localeCompare(b.term[language], language))
  const groups = new Map<string, Term[]>()
  for (const term of sorted) {
    const initial = initialOf(term.term[language])
    groups.set(initial, [...(groups.get(initial) ?? []), term])
  }
  return [...groups].map(([initial, of]) => ({ initial, terms: of }))
}

/** The letter a name is looked up by. */
export function initialOf(name: string): string {
  const code = name.charCodeAt(0)
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)
    return CONSONANTS.charAt(Math.floor((code - FIRST_SYLLABLE) / SYLLABLES_PER_CONSONANT))
  const capital = name.charAt(0).toUpperCase()
  return /[A-Z]/.test(capital) ? capital : '#'
}
