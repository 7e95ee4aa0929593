import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { TopicOutline } from '#domain/content/library.ts'
import { planWeek } from '#domain/content/study-routes.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './routes.module.css'

/** All lessons over a week, and a last day for single pages and pairs. */
export function RouteWeek({
  topics,
  language,
}: {
  readonly topics: readonly TopicOutline[]
  readonly language: Language
}) {
  const t = useTranslations('lesson')

  return (
    <section className={styles.route} aria-labelledby="week">
      <h2 id="week">{t('topics.week.title')}</h2>
      <p className={styles.what}>{t('topics.week.what')}</p>
      <ol className={styles.days}>
        {planWeek(topics).map((day, index) => (
          <li key={index}>
            <span>{t('topics.week.day', { day: index + 1 })}</span>
            <ul>
              {day.topics.map((topic) => (
                <li key={topic.id}>
                  <Link href={`/${language}/learn/${topic.id}`}>{topic.title[language]}</Link>
                </li>
              ))}
            </ul>
            <small>{t('minutes', { minutes: day.minutes })}</small>
          </li>
        ))}
        <li>
          <span>{t('topics.week.last')}</span>
          <div>
            <p>{t('topics.week.lastWhat')}</p>
            <ul>
              {topics.map((topic) => (
                <li key={topic.id}>
                  <Link href={`/${language}/learn/${topic.id}/summary`}>
                    {topic.title[language]}: {t('topics.summary')}
                  </Link>
                </li>
              ))}
              <li>
                <Link href={`/${language}/confusing`}>{t('topics.pairs')}</Link>
              </li>
            </ul>
          </div>
        </li>
      </ol>
    </section>
  )
}
