'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { SavedStateLine } from '../saved-state-line.tsx'
import { ReadAgain } from './read-again.tsx'
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
  words = {},
  leavesDatesAlone = false,
  left,
  nextStep,
  onMore,
  onUndo,
}: {
  readonly session: Session
  /** Absent: those of a review. */
  readonly words?: { readonly title?: string; readonly more?: string }
  /** Nothing that was missed comes back for it. */
  readonly leavesDatesAlone?: boolean
  readonly left: CardsLeft
  readonly nextStep: ReactNode
  readonly onMore: () => void
  readonly onUndo: () => void
}) {
  const t = useTranslations('review')
  const heading = useRef<HTMLHeadingElement>(null)
  const { answered, right } = summarise(session)
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className={styles.words}>
      <h1 ref={heading} tabIndex={-1}>
        {words.title ?? t('end.title')}
      </h1>
      {answered > 0 && <p className={styles.score}>{t('end.score', { count: answered, right })}</p>}
      {!leavesDatesAlone && <Missed session={session} />}
      <ReadAgain session={session} />
      <SavedStateLine />
      <div className={styles.actions}>
        {left.today > 0 ? (
          <Button variant="primary" wide onClick={onMore}>
            {words.more ?? t('end.more', { count: left.today })}
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

/** What comes back tomorrow: said of those one was sure of, if there are any. */
function Missed({ session }: { readonly session: Session }) {
  const t = useTranslations('review.end')
  const { wrong, sureWrong } = summarise(session)
  if (sureWrong > 0) return <p>{t(sureWrong === 1 ? 'sureWrongOne' : 'sureWrong', { count: sureWrong })}</p>
  if (wrong > 0) return <p>{t(wrong === 1 ? 'wrongOne' : 'wrong', { count: wrong })}</p>
  return null
}
