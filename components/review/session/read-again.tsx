'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { isLanguage } from '#domain/shared/language.ts'
import type { Session } from './session-state.ts'
import styles from './session.module.css'
import { useSessionItems } from './use-session-items.ts'

/** The sections that teach what was missed, each once, in the order of the questions. */
export function ReadAgain({ session }: { readonly session: Session }) {
  const t = useTranslations('review.end')
  const locale = useLocale()
  const { itemById } = useSessionItems(session.cards)
  const language = isLanguage(locale) ? locale : 'en'
  const missed = session.cards.filter((_, index) => session.results[index]?.answer?.correct === false)
  const sections = new Map(
    missed.flatMap(({ itemId }) => {
      const { item, section, topicTitle } = itemById.get(itemId) ?? {}
      if (!item || !section || !topicTitle) return []
      const path = `/learn/${item.topicId}#${section.id}`
      return [[path, `${topicTitle[language]} · ${section.title[language]}`] as const]
    }),
  )
  if (sections.size === 0) return null

  return (
    <section className={styles.again} aria-labelledby="again">
      <h2 id="again">{t('again')}</h2>
      <ul>
        {[...sections].map(([path, title]) => (
          <li key={path}>
            <Link href={`/${language}${path}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
