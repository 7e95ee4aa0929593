import { useTranslations } from 'next-intl'
import type { ContentsSection } from './contents.tsx'
import styles from './lesson-view.module.css'
import { ResumeLine } from './reading/resume-line.tsx'

/** Title, what one will be able to do, how long it takes, and the way back to where one stopped. */
export function LessonHead({
  topicId,
  title,
  summary,
  ideaCount,
  sections,
}: {
  readonly topicId: string
  readonly title: string
  readonly summary: string
  readonly ideaCount: number
  readonly sections: readonly ContentsSection[]
}) {
  const t = useTranslations('lesson')
  const minutes = sections.reduce((sum, section) => sum + section.minutes, 0)

  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <p className={styles.lede}>{summary}</p>
      <p className={styles.size}>
        {t('minutes', { minutes })} · {t('ideas', { count: ideaCount })}
      </p>
      <ResumeLine topicId={topicId} sections={sections} label={t('resume')} instead={<PeekHint />} />
    </header>
  )
}

/** How to see a paragraph in the other language; says nothing where that needs a script and there is none. */
function PeekHint() {
  const t = useTranslations('lesson.peek')
  return (
    <span className="needs-script">
      <span className={styles.byKey}>{t.rich('byKey', { kbd: (keys) => <kbd>{keys}</kbd> })}</span>
      <span className={styles.byTouch}>{t('byTouch')}</span>
    </span>
  )
}
