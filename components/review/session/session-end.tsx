'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { SavedStateLine } from '../saved-state-line.tsx'
import { summarise } from './session-state.ts'
import type { Session } from './session-state.ts'
import styles from './session.module.css'

/** Due cards that the sitting did not hold. */
export interface CardsLeft {
  /** Of today's share. */
  readonly today: number
  /** Spread over the days to come. */
  readonly later: number
}

/** How it went, what comes back tomorrow, and what comes next. */
export function SessionEnd({
  session,
  title,
  left,
  nextStep,
  onMore,
  onUndo,
}: {
  readonly session: Session
  /** Absent: a review. */
  readonly title?: string
  readonly left: CardsLeft
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
        {title ?? t('end.title')}
      </h1>
      {answered > 0 && <p className={styles.score}>{t('end.score', { count: answered, right })}</p>}
      {sureWrong > 0 && (
        <p>{t(sureWrong === 1 ? 'end.sureWrongOne' : 'end.sureWrong', { count: sureWrong })}</p>
      )}
      {sureWrong === 0 && wrong > 0 && (
        <p>{t(wrong === 1 ? 'end.wrongOne' : 'end.wrong', { count: wrong })}</p>
      )}
      <SavedStateLine />
      <div className={styles.actions}>
        {left.today > 0 ? (
          <Button variant="primary" wide onClick={onMore}>
            {t('end.more', { count: left.today })}
          </Button>
        ) : (
          nextStep
        )}
        {left.today === 0 && left.later > 0 && (
          <Button variant="quiet" onClick={onMore}>
            {t('end.ahead')}
          </Button>
        )}
        <Button variant="quiet" onClick={onUndo}>
          {t('end.undo')}
        </Button>
      </div>
    </div>
  )
}
