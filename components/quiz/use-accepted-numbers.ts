import { useLocale, useTranslations } from 'next-intl'
import type { Question } from './question.ts'
import { withUnit } from './unit-words.ts'

/** The numbers that count as right, with the unit in the question's language: `7–30 days`, `90 or 180`. */
export function useAcceptedNumbers(question: Question): string {
  const { key } = question
  const t = useTranslations('quiz.numeric')
  const number = new Intl.NumberFormat(useLocale(), { maximumFractionDigits: 12 })
  if (key.type !== 'numeric') return ''
  const written = (bound: number | string) => (typeof bound === 'number' ? number.format(bound) : bound)
  const ranges = key.accepted.map(({ from, to }) =>
    from === to ? written(from) : `${written(from)}–${written(to)}`,
  )
  const numbers = ranges.reduce((first, second) => t('or', { first, second }))
  const [only, ...others] = key.accepted
  // A range and a choice are many; a single number may be one.
  const count = others.length === 0 && only?.from === only?.to ? Number(only?.to) : 2
  return withUnit(question, numbers, count)
}
