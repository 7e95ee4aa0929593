import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { TopicOutline } from '#domain/content/library.ts'
import { planEvening, SUMMARY_MINUTES } from '#domain/content/study-routes.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './routes.module.css'

/** What one evening is enough for. */
export function RouteEvening({
  topics,
  language,
}: {
  readonly topics: readonly TopicOutline[]
  readonly language: Language
}) {
  const t = useTranslations('lesson')
  const { lessons, summaries } = planEvening(topics)
  const home = `/${language}/learn`

  return (
    <section className={styles.route} aria-labelledby="evening">
      <h2 id="evening">{t('topics.evening.title')}</h2>
      <p className={styles.what}>{t('topics.evening.what')}</p>
      <ol className={styles.days}>
        {lessons.map((topic) => (
          <li key={topic.id}>
            <span>{t('topics.evening.lessons')}</span>
            <Link href={`${home}/${topic.id}`}>{topic.title[language]}</Link>
            <small>{t('minutes', { minutes: topic.minutes })}</small>
          </li>
        ))}
        {summaries.map((topic) => (
          <li key={topic.id}>
            <span>{t('topics.evening.summaries')}</span>
            <Link href={`${home}/${topic.id}/summary`}>{topic.title[language]}</Link>
            <small>{t('minutes', { minutes: SUMMARY_MINUTES })}</small>
          </li>
        ))}
        <li>
          <span>{t('topics.evening.pairs')}</span>
          <Link href={`/${language}/confusing`}>{t('topics.pairs')}</Link>
        </li>
      </ol>
    </section>
  )
}
