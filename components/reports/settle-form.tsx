'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { MAX_REASON_LENGTH, REPORT_OUTCOMES } from '#contracts/reports.ts'
import type { ReportOutcome, SettleReport } from '#contracts/reports.ts'
import styles from './reports.module.css'

/** Says what came of a report; the reporter reads the reason. */
export function SettleForm({
  reportId,
  settle,
  onSettled,
}: {
  readonly reportId: string
  /** @returns whether it is kept. */
  readonly settle: (outcome: SettleReport) => Promise<boolean>
  readonly onSettled: () => void
}) {
  const t = useTranslations('reports')
  const [outcome, setOutcome] = useState<ReportOutcome | null>(null)
  const [reason, setReason] = useState('')
  const [hasFailed, setHasFailed] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (outcome === null) return
    const isKept = await settle({ id: reportId, outcome, reason })
    setHasFailed(!isKept)
    if (isKept) onSettled()
  }

  return (
    <form className={styles.settle} onSubmit={submit}>
      <fieldset>
        <legend className="sr-only">{t('admin.outcome')}</legend>
        {REPORT_OUTCOMES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={reportId}
              checked={outcome === each}
              onChange={() => setOutcome(each)}
            />
            {t(`outcomes.${each}`)}
          </label>
        ))}
      </fieldset>
      <label>
        {t('admin.reason')}
        <textarea
          value={reason}
          maxLength={MAX_REASON_LENGTH}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <p role="status">{hasFailed && t('admin.failed')}</p>
      <Button type="submit" disabled={outcome === null || reason.trim() === ''}>
        {t('admin.settle')}
      </Button>
    </form>
  )
}
