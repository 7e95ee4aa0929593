import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { TopicOutline } from '#domain/content/library.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './topic-list.module.css'

/** Every published topic with what it is for and how long it takes. */
export function TopicList({
  topics,
  language,
}: {
  readonly topics: readonly TopicOutline[]
  readonly language: Language
}) {
  const t = useTranslations('lesson')

  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{t('topics.title')}</h1>
      <p className={styles.lede}>{t('topics.lede')}</p>
      {topics.length === 0 && <p className={styles.lede}>{t('topics.empty')}</p>}
      <ol className={styles.topics}>
        {topics.map((topic) => (
          <li key={topic.id}>
            <h2>
              <Link href={`/${language}/learn/${topic.id}`}>{topic.title[language]}</Link>
            </h2>
            <p className={styles.size}>
              {t('minutes', { minutes: topic.minutes })} · {t('ideas', { count: topic.factIds.length })}
            </p>
            <p className={styles.summary}>{topic.summary[language]}</p>
            <ol className={styles.sections}>
              {topic.sections.map((section) => (
                <li key={section.id}>
                  <Link href={`/${language}/learn/${topic.id}#${section.id}`}>{section.title[language]}</Link>
                  <span>{t('minutes', { minutes: section.minutes[language] })}</span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </main>
  )
}
