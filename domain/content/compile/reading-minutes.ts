import type { Language } from '#domain/shared/language.ts'

/** Reading with understanding: Korean counted in syllables without spaces, English in words. */
const UNITS_PER_MINUTE = { ko: 450, en: 190 } as const satisfies Record<Language, number>

/** Reading, thinking and the explanation of one lesson check. */
const MINUTES_PER_CHECK = 0.7

/**
 * How long a section takes.
 *
 * @param text - its words, code excluded.
 * @param checkCount - questions asked in it.
 * @returns whole minutes, at least 1.
 */
export function readingMinutes(text: string, language: Language, checkCount: number): number {
  const units = language === 'ko' ? text.replace(/\s/g, '').length : countWords(text)
  return Math.max(1, Math.round(units / UNITS_PER_MINUTE[language] + checkCount * MINUTES_PER_CHECK))
}

/** Tokens separated by white space. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
