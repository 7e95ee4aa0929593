'use client'

import { useTranslations } from 'next-intl'
import { BREAKAGES, canBreak } from '#domain/labs/server-side/break-it.ts'
import type { Breakage } from '#domain/labs/server-side/break-it.ts'
import type { ServerSideState } from '#domain/labs/server-side/state.ts'
import styles from '../player/player.module.css'

/** The ways to break things where one looks. */
export function BreakMenu({
  state,
  canCompute,
  onBreak,
}: {
  readonly state: ServerSideState
  readonly canCompute: boolean
  readonly onBreak: (breakage: Breakage) => void
}) {
  const t = useTranslations('lab')
  if (!canCompute) return <p>{t('needsHttps')}</p>
  return (
    <div className={styles.menu}>
      {BREAKAGES.map((breakage) => (
        <button
          key={breakage}
          type="button"
          className="button"
          disabled={!canBreak(breakage, state)}
          onClick={() => onBreak(breakage)}
        >
          {t(`server-side.breakage.${breakage}`)}
        </button>
      ))}
      <p>{t('server-side.breakage.note')}</p>
    </div>
  )
}
