'use client'

import { useTranslations } from 'next-intl'
import type { LabCommand, LabState } from '#domain/labs/kernel/lab.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './player.module.css'
import type { Session } from './session.ts'

/** Which story this is; in a branch of it, with the way back. */
export function Story<State extends LabState, Command extends LabCommand>({
  session: { scenario, origin },
  language,
  onLeaveBranch,
}: {
  readonly session: Session<State, Command>
  readonly language: Language
  readonly onLeaveBranch: () => void
}) {
  const t = useTranslations('lab.branch')
  return (
    <div className={styles.story}>
      <p>
        <b>{scenario.title[language]}</b> {scenario.briefing[language]}
      </p>
      {origin && (
        <p>
          {t('own')}{' '}
          <button type="button" className="button" data-variant="quiet" onClick={onLeaveBranch}>
            {t('leave', { step: origin.position, steps: origin.plan.length })}
          </button>
        </p>
      )}
    </div>
  )
}
