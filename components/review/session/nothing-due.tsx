'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { estimateMinutes } from '#domain/scheduling/estimate-minutes.ts'
import { SavedStateLine } from '../saved-state-line.tsx'
import styles from './session.module.css'

/** What is known where nothing is due. */
export interface QuietDay {
  readonly dueTomorrowCount: number
  /** Whether anything was ever answered. */
  readonly hasAnswered: boolean
  /** Cards are due that belong to other days' shares. */
  readonly isShareDone: boolean
  /** Only this device was asked. */
  readonly isServerAway: boolean
}

/** An empty queue says when questions come and how they come to be. */
export function NothingDue({
  day,
  nextStep,
  onUndo,
  onAhead,
}: {
  readonly day: QuietDay
  readonly nextStep: ReactNode
  readonly onUndo: () => void
  /** Begins with what is due beyond today's share. */
  readonly onAhead: () => void
}) {
  const t = useTranslations('review')
  const { dueTomorrowCount: count, hasAnswered, isServerAway, isShareDone } = day
  return (
    <div className={styles.words}>
      <h1>{t('empty.title')}</h1>
      {isServerAway && <p>{t('empty.away')}</p>}
      {isShareDone && <p>{t('empty.shareDone')}</p>}
      {count > 0 && <p>{t('empty.tomorrow', { count, minutes: estimateMinutes(count) })}</p>}
      {count === 0 && !isShareDone && <p>{t(hasAnswered ? 'empty.later' : 'empty.first')}</p>}
      <SavedStateLine onlyTrouble />
      <div className={styles.actions}>
        {nextStep}
        {isShareDone && <Button onClick={onAhead}>{t('end.ahead')}</Button>}
        {hasAnswered && (
          <Button variant="quiet" onClick={onUndo}>
            {t('end.undo')}
          </Button>
        )}
      </div>
    </div>
  )
}
