import { useTranslations } from 'next-intl'
import { ActionBar } from '#components/ui/action-bar.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { SecrecyLegend } from '#components/ui/secrecy-legend.tsx'
import type { TopicOutline } from '#domain/content/library.ts'
import type { Language } from '#domain/shared/language.ts'
import { FirstSight } from './first-sight.tsx'
import styles from './today.module.css'

/** What this is and one way to begin. Also shown, with a quiet line, while a record cannot be read. */
export function FirstVisit({
  topics,
  isUnavailable,
  language,
}: {
  readonly topics: readonly TopicOutline[]
  readonly isUnavailable: boolean
  readonly language: Language
}) {
  const t = useTranslations('today')
  const topic = topics[0]
  const section = topic?.sections[0]

  return (
    <>
      <h1>{t('first.title')}</h1>
      <p className={styles.lede}>{t('first.lede')}</p>
      {isUnavailable && <p className={styles.notice}>{t('unavailable')}</p>}
      <div className={styles.sight}>
        <FirstSight />
      </div>
      {topic && section ? (
        <>
          <ActionBar>
            <ButtonLink variant="primary" wide href={`/${language}/learn/${topic.id}`}>
              {t('first.start', { minutes: section.minutes[language] })}
            </ButtonLink>
            <ButtonLink variant="quiet" href={`/${language}/start`}>
              {t('first.plan')}
            </ButtonLink>
            <ButtonLink variant="quiet" href={`/${language}/learn`}>
              {t('first.topics')}
            </ButtonLink>
          </ActionBar>
          <div className={styles.small}>
            <p>{t('first.scope', { count: topics.length })}</p>
            <p>{t('first.account')}</p>
          </div>
        </>
      ) : (
        <p className={styles.small}>{t('first.empty')}</p>
      )}
      <div className={styles.legend}>
        <SecrecyLegend />
      </div>
    </>
  )
}
