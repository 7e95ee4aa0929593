import type { Question } from './question.ts'

/**
 * A number with its unit, in the question's language, which need not be the page's: `1 byte`, `4,096 bytes`, `4,096바이트`.
 *
 * @param written - the number, or several, as a reader writes them.
 * @param count - how many that is; only 1 is one.
 * @returns the number alone where the question has no unit.
 */
export function withUnit(
  { unit, shown }: Pick<Question, 'unit' | 'shown'>,
  written: string,
  count: number,
): string {
  if (unit === undefined) return written
  if (shown.language === 'ko') return `${written}${unit}`
  return `${written} ${count === 1 ? unit : `${unit}s`}`
}

/** The unit as it stands beside an empty field. */
export function unitAlone({ unit, shown }: Pick<Question, 'unit' | 'shown'>): string {
  if (unit === undefined) return ''
  return shown.language === 'ko' ? unit : `${unit}s`
}
