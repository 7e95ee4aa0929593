import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { coverExamGuide } from '#domain/content/coverage.ts'
import type { CoveredStatement } from '#domain/content/coverage.ts'
import type { ExamGuide } from '#domain/content/exam-guide.ts'
import type { TopicOutline } from '#domain/content/library.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './reference.module.css'

/** Every task statement of the exam guide: what this course teaches of it, and what it does not. */
export function CoverageView({
  examGuide,
  topics,
  language,
}: {
  readonly examGuide: ExamGuide
  readonly topics: readonly TopicOutline[]
  readonly language: Language
}) {
  const t = useTranslations('reference.coverage')
  const domains = coverExamGuide(examGuide, topics)
  const statements = domains.flatMap((domain) => domain.statements)
  const covered = statements.filter((statement) => statement.topics.length > 0).length

  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lede}>
        {t('lede', { code: examGuide.code, total: statements.length, covered, topics: topics.length })}
      </p>
      <p className={`${styles.small} mt-3`}>
        {t.rich('source', {
          date: examGuide.checked,
          guide: (words) => (
            <a href={examGuide.source} target="_blank" rel="noreferrer">
              {words}
              <span className="sr-only"> ({t('outside')})</span>
            </a>
          ),
        })}
      </p>
      {domains.map(({ domain, statements: ofDomain }) => (
        <section key={domain.id} aria-labelledby={`domain-${domain.id}`}>
          <h2 id={`domain-${domain.id}`}>
            {domain.title[language]}
            <span className={styles.share}>{t('share', { share: domain.share })}</span>
          </h2>
          <ul className={styles.statements}>
            {ofDomain.map((statement) => (
              <Statement key={statement.statement.id} covered={statement} language={language} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}

function Statement({
  covered: { statement, topics },
  language,
}: {
  readonly covered: CoveredStatement<TopicOutline>
  readonly language: Language
}) {
  const t = useTranslations('reference.coverage')

  return (
    <li data-covered={topics.length > 0 ? 'yes' : 'no'}>
      <span>{statement.id}</span>
      <div>
        <p>{statement.text[language]}</p>
        {topics.length > 0 ? (
          <ul>
            {topics.map((topic) => (
              <li key={topic.id}>
                <Link href={`/${language}/learn/${topic.id}`}>{topic.title[language]}</Link>
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles.small}>{t('none')}</p>
        )}
        {statement.beyond && topics.length > 0 && (
          <p className={`${styles.small} mt-1`}>{t('beyond', { what: statement.beyond[language] })}</p>
        )}
      </div>
    </li>
  )
}
