import type { useTranslations } from 'next-intl'
import type { Why } from '#domain/labs/kernel/lab.ts'
import { nameOfField } from '../bytes/field-names.ts'

/** Puts words in place of the ids among the values of an explanation: fields of a message and rules of its format. */
export function whyInWords(t: ReturnType<typeof useTranslations<'lab'>>, why: Why): Why {
  const { field, rule } = why.values ?? {}
  const rules = `rules.${rule}` as never
  return {
    ...why,
    values: {
      ...why.values,
      ...(typeof field === 'string' && { field: nameOfField(t, { explanation: field }) }),
      ...(typeof rule === 'string' && { rule: t.has(rules) ? t(rules) : rule }),
    },
  }
}
