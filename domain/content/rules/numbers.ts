import type { Language } from '#domain/shared/language.ts'

const EN_WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  once: 1,
  first: 1,
  two: 2,
  twice: 2,
  both: 2,
  second: 2,
  three: 3,
  third: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  hundred: 100,
  thousand: 1000,
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
}

const KO_WORDS: Readonly<Record<string, number>> = {
  영: 0,
  하나: 1,
  한: 1,
  첫: 1,
  일: 1,
  둘: 2,
  두: 2,
  이: 2,
  셋: 3,
  세: 3,
  삼: 3,
  넷: 4,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  열한: 11,
  열두: 12,
  백: 100,
  천: 1000,
}

/** Factors that follow a number: `100만`, `1 million`. */
const FACTORS: Readonly<Record<string, number>> = {
  천: 1e3,
  만: 1e4,
  억: 1e8,
  조: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

/** Digits that are a number: not those of a name such as S3, AES-256 or 제3자. */
const NUMBER =
  /(?<![A-Za-z_]-?|[\d.,]|제)(\d[\d,]*(?:\.\d+)?)(?:\s*(천|만|억|조)|\s+(thousand|million|billion|trillion)\b)?/gu

/** The numbers a text states in digits. */
export function numbersIn(text: string): ReadonlySet<number> {
  return new Set(
    [...text.matchAll(NUMBER)].map(([, digits = '', korean, english]) => {
      const factor = FACTORS[korean ?? english ?? ''] ?? 1
      return Number(digits.replaceAll(',', '')) * factor
    }),
  )
}

/** Whether a text states a number, in digits or in words. Generous: a word that only may mean it counts. */
export function mentionsNumber(text: string, value: number, language: Language): boolean {
  if (numbersIn(text).has(value)) return true
  const words = language === 'ko' ? KO_WORDS : EN_WORDS
  const spellings = Object.entries(words).flatMap(([word, meaning]) => (meaning === value ? [word] : []))
  if (language === 'ko') return spellings.some((word) => text.includes(word))
  return spellings.some((word) => new RegExp(`\\b${word}\\b`, 'i').test(text))
}
