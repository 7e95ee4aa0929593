'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { v7 as timeOrderedUuid } from 'uuid'
import { Button } from '#components/ui/button.tsx'
import { MAX_REPORT_LENGTH, REPORT_KINDS } from '#contracts/reports.ts'
import type { ReportKind, ReportRequest } from '#contracts/reports.ts'
import { sendJson } from '../send-json.ts'
import styles from './item-menu.module.css'

/** Says what is wrong with a question, and afterwards where the outcome will be. */
export function ReportForm({
  itemId,
  itemHash,
  onDone,
}: {
  readonly itemId: string
  readonly itemHash: string
  readonly onDone: () => void
}) {
  const t = useTranslations('review.menu')
  const locale = useLocale()
  const name = useId()
  const [kind, setKind] = useState<ReportKind | null>(null)
  const [text, setText] = useState('')
  const [state, setState] = useState<'writing' | 'failed' | 'sent'>('writing')
  // The same report sent again after a failure is the same report.
  const [id] = useState(() => timeOrderedUuid())

  async function send(event: FormEvent) {
    event.preventDefault()
    if (kind === null) return
    const report: ReportRequest = { id, itemId, itemHash, lang: locale, kind, text }
    const result = await sendJson('POST', '/api/reports', report)
    setState(result === 'done' ? 'sent' : 'failed')
  }

  if (state === 'sent') {
    return (
      <div className={styles.form}>
        <p role="status">
          {t('reported')} <Link href={`/${locale}/settings/reports`}>{t('reportsPage')}</Link>
        </p>
        <Button variant="primary" wide onClick={onDone}>
          {t('back')}
        </Button>
      </div>
    )
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <fieldset>
        <legend className="sr-only">{t('report')}</legend>
        {REPORT_KINDS.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={kind === each} onChange={() => setKind(each)} />
            {t(`kinds.${each}`)}
          </label>
        ))}
      </fieldset>
      <label>
        <span className={styles.hint}>{t('reportText')}</span>
        <textarea
          value={text}
          maxLength={MAX_REPORT_LENGTH}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p role="status" className={styles.hint}>
        {state === 'failed' && t('notSent')}
      </p>
      <Button variant="primary" wide type="submit" disabled={kind === null}>
        {t('send')}
      </Button>
    </form>
  )
}
