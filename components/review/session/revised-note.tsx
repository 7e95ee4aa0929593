'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Item } from '#domain/content/item.ts'
import { isLanguage } from '#domain/shared/language.ts'
import type { SessionCard } from './session-state.ts'
import styles from './session.module.css'

/**
 * Says that a question is no longer what it was when the learner last answered it. What changed is told after the answer:
 * before it, that would be a hint.
 */
export function RevisedNote({
  item: { revised },
  card,
  isAnswered,
}: {
  readonly item: Pick<Item, 'revised'>
  readonly card: Pick<SessionCard, 'lastAnsweredAt'>
  readonly isAnswered: boolean
}) {
  const t = useTranslations('review.revised')
  const locale = useLocale()
  const { lastAnsweredAt } = card
  if (!revised || typeof lastAnsweredAt !== 'number' || lastAnsweredAt >= Date.parse(revised.on)) return null
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (
    <p className={styles.revised}>
      {t('since', { month: month.format(Date.parse(revised.on)) })}{' '}
      {isAnswered && t('what', { what: revised.what[isLanguage(locale) ? locale : 'en'] })}
    </p>
  )
}
