'use client'

import { useTranslations } from 'next-intl'
import { BREAKAGES } from '#domain/labs/envelope/break-it.ts'
import type { Breakage } from '#domain/labs/envelope/break-it.ts'
import styles from '../player/player.module.css'

/** The ways to break a message. */
export function BreakMenu({
  canCompute,
  onBreak,
  onOpen,
}: {
  readonly canCompute: boolean
  readonly onBreak: (breakage: Breakage) => void
  readonly onOpen: (scenarioId: string) => void
}) {
  const t = useTranslations('lab')
  if (!canCompute) return <p>{t('needsHttps')}</p>
  return (
    <div className={styles.menu}>
      {BREAKAGES.map((breakage) => (
        <button key={breakage} type="button" className="button" onClick={() => onBreak(breakage)}>
          {t(`breakage.${breakage}`)}
        </button>
      ))}
      <button type="button" className="button" onClick={() => onOpen('two-keys-one-message')}>
        {t('breakage.forge')}
      </button>
      <p>{t('breakage.anyByte')}</p>
    </div>
  )
}
