import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Lesson } from '#domain/content/lesson.ts'
import { summariseLesson } from '#domain/content/summarise-lesson.ts'
import type { LessonReferences } from './lesson-context.ts'
import { PrintButton } from './print-button.tsx'
import { summaryDensity } from './summary-density.ts'
import { DecidingQuestions, ExamAnswers, SummaryPart } from './summary-parts.tsx'
import { SummaryText } from './summary-text.tsx'
import styles from './summary-view.module.css'
import { wordsOfSummary } from './words-of-summary.ts'

/** A lesson on one page, for the last day and for the wall: on paper it is exactly one sheet of A4. */
export function SummaryView({
  lesson,
  references,
}: {
  readonly lesson: Lesson
  readonly references: LessonReferences
}) {
  const t = useTranslations('lesson.onePage')
  const { language } = lesson
  const { atAGlance, signals, examFactIds, pairIds } = summariseLesson(lesson)
  const facts = examFactIds.flatMap((id) => references.facts.get(id) ?? [])
  const pairs = pairIds.flatMap((id) => references.pairs.get(id) ?? [])
  const words = wordsOfSummary({ atAGlance, signals, facts, pairs }, language)
  const textProps = { terms: references.terms, language }

  return (
    <main id="main" tabIndex={-1} className={styles.page} data-density={summaryDensity(words)}>
      <header className={styles.head}>
        <div>
          <p className={styles.kicker}>{t('title')}</p>
          <h1>{lesson.title}</h1>
        </div>
        <div className={styles.actions}>
          <span className="needs-script">
            <PrintButton label={t('print')} />
          </span>
          <Link href={`/${language}/learn/${lesson.topicId}`}>{t('toLesson')}</Link>
        </div>
      </header>
      <div className={styles.columns}>
        <SummaryPart id="glance" title={t('glance')} isEmpty={atAGlance.length === 0}>
          {atAGlance.map((content, index) => (
            <div key={index} className="prose">
              <SummaryText content={content} {...textProps} />
            </div>
          ))}
        </SummaryPart>
        <SummaryPart id="signals" title={t('signals')} isEmpty={signals.length === 0}>
          {signals.map(({ sectionId, content }, index) => (
            <div key={index} className={styles.signal}>
              <p className={styles.of}>{lesson.sections.find(({ id }) => id === sectionId)?.title}</p>
              <SummaryText content={{ type: 'root', children: [...content] }} {...textProps} />
            </div>
          ))}
        </SummaryPart>
        <SummaryPart id="exam" title={t('exam')} isEmpty={facts.length === 0}>
          <ExamAnswers facts={facts} language={language} />
        </SummaryPart>
        <SummaryPart id="pairs" title={t('pairs')} isEmpty={pairs.length === 0}>
          <DecidingQuestions pairs={pairs} language={language} />
        </SummaryPart>
      </div>
    </main>
  )
}
