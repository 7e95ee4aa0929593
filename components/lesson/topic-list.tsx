import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { ActionBar } from '#components/ui/action-bar.tsx'
import type { TopicOutline } from '#domain/content/library.ts'
import { lessonMinutes } from '#domain/content/study-routes.ts'
import type { Language } from '#domain/shared/language.ts'
import { ContinueLink } from './reading/continue-link.tsx'
import { SectionsRead } from './reading/sections-read.tsx'
import { RouteChoice } from './routes/route-choice.tsx'
import { RouteEvening } from './routes/route-evening.tsx'
import { RouteWeek } from './routes/route-week.tsx'
import styles from './topic-list.module.css'

/** Every published topic with what it is for and how long it takes, and three routes through them. */
export function TopicList({
  topics: outlines,
  language,
}: {
  readonly topics: readonly TopicOutline[]
  readonly language: Language
}) {
  const t = useTranslations('lesson.topics')
  const topics = outlines.map((topic) => ({ ...topic, minutes: lessonMinutes(topic, language) }))

  if (topics.length === 0) {
    return (
      <main id="main" tabIndex={-1} className={styles.page}>
        <h1>{t('title')}</h1>
        <p className={styles.lede}>{t('empty')}</p>
      </main>
    )
  }
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lede}>{t('lede')}</p>
      <div className={styles.begin}>
        <ActionBar>
          <ContinueLink
            topics={topics.map(({ id, title }) => ({
              id,
              begin: t('begin', { topic: title[language] }),
              resume: t('resume', { topic: title[language] }),
            }))}
            home={`/${language}/learn`}
          />
        </ActionBar>
      </div>
      <RouteChoice topics={topics} />
      <p className={styles.placement}>
        {t('placement')} <Link href={`/${language}/start/placement`}>{t('placementGo')}</Link>
      </p>
      <ol className={styles.topics} id="all">
        {topics.map((topic) => (
          <TopicEntry key={topic.id} topic={topic} topics={topics} language={language} />
        ))}
      </ol>
      <RouteWeek topics={topics} language={language} />
      <RouteEvening topics={topics} language={language} />
    </main>
  )
}

function TopicEntry({
  topic,
  topics,
  language,
}: {
  readonly topic: TopicOutline
  readonly topics: readonly TopicOutline[]
  readonly language: Language
}) {
  const t = useTranslations('lesson')
  const home = `/${language}/learn/${topic.id}`
  const needed = topics.filter(({ id }) => topic.prerequisites.includes(id))

  return (
    <li>
      <h2>
        <Link href={home}>{topic.title[language]}</Link>
      </h2>
      <p className={styles.size}>
        {t('minutes', { minutes: topic.minutes })} · {t('ideas', { count: topic.factIds.length })} ·{' '}
        <SectionsRead
          topicId={topic.id}
          sectionIds={topic.sections.map(({ id }) => id)}
          unread={t('topics.sections', { count: topic.sections.length })}
          words={t('topics.read', { read: '{read}', total: topic.sections.length })}
        />{' '}
        · <Link href={`${home}/summary`}>{t('topics.summary')}</Link>
      </p>
      <p className={styles.summary}>{topic.summary[language]}</p>
      {needed.length > 0 && (
        <p className={styles.size}>
          {t('topics.prerequisites', { topics: needed.map(({ title }) => title[language]).join(', ') })}
        </p>
      )}
      <ol className={styles.sections}>
        {topic.sections.map((section) => (
          <li key={section.id}>
            <Link href={`${home}#${section.id}`}>{section.title[language]}</Link>
            <span>{t('minutes', { minutes: section.minutes[language] })}</span>
          </li>
        ))}
      </ol>
    </li>
  )
}
