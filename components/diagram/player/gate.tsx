'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import type { DrawGate } from '../draw-gate.ts'
import styles from './player.module.css'
import type { Player } from './use-player.ts'

/** The question before a step. It comes into sight where the bar would hide it; the focus stays where it is. */
export function Gate({
  itemId,
  player,
  drawGate,
}: {
  readonly itemId: string
  readonly player: Player
  readonly drawGate: DrawGate
}) {
  const t = useTranslations('diagram')
  const headingId = useId()
  const gate = useRef<HTMLElement>(null)
  useEffect(() => {
    // In new browsers it gives a promise, which React would take for a clean-up.
    void gate.current?.scrollIntoView?.({ block: 'nearest' })
  }, [])

  return (
    <section ref={gate} className={styles.gate} aria-labelledby={headingId}>
      <p id={headingId} className={styles.gateTitle}>
        {t('predict')}
      </p>
      {drawGate({ itemId, onAnswered: () => player.dispatch({ kind: 'answered' }) })}
    </section>
  )
}
