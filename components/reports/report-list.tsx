import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Report } from '#contracts/reports.ts'
import styles from './reports.module.css'

/** A report with the question it is about, as far as that is still there. */
export interface ShownReport {
  readonly report: Report
  /** What is asked; absent where the question has left the course, or is an exam's and must not be told. */
  readonly stem?: string
  readonly isExam: boolean
}

/** Reports with what came of each. */
export function ReportList({
  reports,
  empty,
  actions,
}: {
  readonly reports: readonly ShownReport[]
  readonly empty: string
  /** What may be done about one. */
  readonly actions?: (report: Report) => ReactNode
}) {
  if (reports.length === 0) return <p className={styles.empty}>{empty}</p>
  return (
    <ul className={styles.list}>
      {reports.map((shown) => (
        <li key={shown.report.id}>
          <ReportEntry {...shown} />
          {actions?.(shown.report)}
        </li>
      ))}
    </ul>
  )
}

function ReportEntry({ report, stem, isExam }: ShownReport) {
  const t = useTranslations('reports')
  const date = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium' })
  const { itemId, kind, text, createdAt, settled } = report
  return (
    <>
      <p className={styles.meta}>
        {t(`kinds.${kind}`)} · {date.format(new Date(createdAt))} · <code>{itemId}</code>
      </p>
      <p className={styles.stem}>{stem ?? t(isExam ? 'exam' : 'gone')}</p>
      {text !== '' && <blockquote className={styles.text}>{text}</blockquote>}
      <p className={styles.outcome}>
        {settled ? (
          <>
            <strong>{t(`outcomes.${settled.outcome}`)}</strong> {settled.reason}
          </>
        ) : (
          t('waiting')
        )}
      </p>
    </>
  )
}
