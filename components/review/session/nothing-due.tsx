'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { estimateMinutes } from '#domain/scheduling/estimate-minutes.ts'
import { SavedStateLine } from '../saved-state-line.tsx'
import styles from './session.module.css'

/** What is known where nothing is due. */
export interface QuietDay {
  readonly dueTomorrowCount: number
  /** Whether anything was ever answered. */
  readonly hasAnswered: boolean
  /** Only this device was asked. */
  readonly isServerAway: boolean
}

/** An empty queue says when questions come and how they come to be. */
export function NothingDue({ day, nextStep }: { readonly day: QuietDay; readonly nextStep: ReactNode }) {
  const t = useTranslations('review')
  const { dueTomorrowCount: count, hasAnswered, isServerAway } = day
  return (
    <div className={styles.words}>
      <h1>{t('empty.title')}</h1>
      {isServerAway && <p>{t('empty.away')}</p>}
      {count > 0 && <p>{t('empty.tomorrow', { count, minutes: estimateMinutes(count) })}</p>}
      {count === 0 && <p>{t(hasAnswered ? 'empty.later' : 'empty.first')}</p>}
      <SavedStateLine onlyTrouble />
      <div className={styles.actions}>{nextStep}</div>
    </div>
  )
}
