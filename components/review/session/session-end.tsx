'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { SavedStateLine } from '../saved-state-line.tsx'
import { summarise } from './session-state.ts'
import type { Session } from './session-state.ts'
import styles from './session.module.css'

/** How it went, what comes back tomorrow, and what comes next. */
export function SessionEnd({
  session,
  dueLeft,
  nextStep,
  onMore,
  onUndo,
}: {
  readonly session: Session
  /** Due cards that did not fit into this sitting. */
  readonly dueLeft: number
  readonly nextStep: ReactNode
  readonly onMore: () => void
  readonly onUndo: () => void
}) {
  const t = useTranslations('review')
  const heading = useRef<HTMLHeadingElement>(null)
  const { answered, right, wrong, sureWrong } = summarise(session)
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className={styles.words}>
      <h1 ref={heading} tabIndex={-1}>
        {t('end.title')}
      </h1>
      <p className={styles.score}>{t('end.score', { count: answered, right })}</p>
      {sureWrong > 0 && (
        <p>{t(sureWrong === 1 ? 'end.sureWrongOne' : 'end.sureWrong', { count: sureWrong })}</p>
      )}
      {sureWrong === 0 && wrong > 0 && (
        <p>{t(wrong === 1 ? 'end.wrongOne' : 'end.wrong', { count: wrong })}</p>
      )}
      <SavedStateLine />
      <div className={styles.actions}>
        {dueLeft > 0 ? (
          <Button variant="primary" wide onClick={onMore}>
            {t('end.more', { count: dueLeft })}
          </Button>
        ) : (
          nextStep
        )}
        <Button variant="quiet" onClick={onUndo}>
          {t('end.undo')}
        </Button>
      </div>
    </div>
  )
}
