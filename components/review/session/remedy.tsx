'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { StudyItem } from '#contracts/items.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './session.module.css'

/** For a question that keeps failing: the section that teaches it, and practice of the pair it decides. */
export function Remedy({
  studyItem: { item, section },
  language,
}: {
  readonly studyItem: StudyItem
  readonly language: Language
}) {
  const t = useTranslations('review.remedy')
  const [pairId] = item.pairIds
  if (!section && pairId === undefined) return null
  return (
    <div className={styles.remedy}>
      <p>{t('why')}</p>
      <p className={styles.remedyLinks}>
        {section && (
          <Link href={`/${language}/learn/${item.topicId}#${section.id}`}>
            {t('read', { title: section.title[language] })}
          </Link>
        )}
        {pairId !== undefined && <Link href={`/${language}/practice?pair=${pairId}`}>{t('pair')}</Link>}
      </p>
    </div>
  )
}
