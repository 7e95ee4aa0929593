import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Report } from '#contracts/reports.ts'
import styles from './reports.module.css'

/** A report with the question it is about, as far as that is still there. */
export interface ShownReport {
  readonly report: Report
  /** The beginning of the question; absent where it has left the course. */
  readonly stem?: string
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

function ReportEntry({ report, stem }: ShownReport) {
  const t = useTranslations('reports')
  const date = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium' })
  const { itemId, kind, text, createdAt, settled } = report
  return (
    <>
      <p className={styles.meta}>
        {t(`kinds.${kind}`)} · {date.format(new Date(createdAt))} · <code>{itemId}</code>
      </p>
      <p className={styles.stem}>{stem ?? t('gone')}</p>
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
