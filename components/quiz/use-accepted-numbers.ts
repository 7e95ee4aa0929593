import { useLocale, useTranslations } from 'next-intl'
import type { Question } from './question.ts'

/** The numbers that count as right, as a reader of the page's language writes them: `7–30 days`, `90 or 180`. */
export function useAcceptedNumbers({ key, unit }: Question): string {
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
  return unit === undefined ? numbers : t('withUnit', { number: numbers, unit, count })
}
