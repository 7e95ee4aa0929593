'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Value } from '#components/ui/value.tsx'
import styles from './player.module.css'

/** After a failure: what the service would say, and beside it what the lab knows because it made the change. */
export function TwoAnswers({
  from,
  code,
  message,
  knew,
  children,
}: {
  /** Who answers. */
  readonly from: string
  readonly code: string
  /** In the service's words; empty where it says nothing more. */
  readonly message: string
  /** What whoever has only the message can know. */
  readonly knew: string
  /** What really happened. */
  readonly children: ReactNode
}) {
  const t = useTranslations('lab')
  return (
    <section className={styles.answers} aria-label={t('answers.label')}>
      <div>
        <h3>{from}</h3>
        <Value secrecy="denied" bytes>
          {code}
        </Value>
        <p>{message === '' ? t('answers.saysNoMore') : <q lang="en">{message}</q>}</p>
        <p>{knew}</p>
      </div>
      <div>
        <h3>{t('answers.really')}</h3>
        {children}
      </div>
    </section>
  )
}
