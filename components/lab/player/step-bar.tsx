'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import styles from './player.module.css'

/** Back, where one is, next. A range for those who scrub; its value is told in words. */
export function StepBar({
  position,
  steps,
  titleOf,
  onGo,
  isNextHeld,
}: {
  readonly position: number
  /** Ids of the steps in their order. */
  readonly steps: readonly { readonly id: string; readonly isChange: boolean }[]
  readonly titleOf: (position: number) => string
  readonly onGo: (position: number) => void
  /** A prediction is asked first. */
  readonly isNextHeld: boolean
}) {
  const t = useTranslations('lab')
  const last = steps.length
  return (
    <section className={styles.bar} aria-label={t('scrub')}>
      <Button onClick={() => onGo(position - 1)} disabled={position <= 0}>
        {t('back')}
      </Button>
      <label className={styles.scrub}>
        <span className="sr-only">{t('scrub')}</span>
        <span className={styles.dots} aria-hidden="true">
          {steps.map(({ id, isChange }, index) => (
            <i
              key={id}
              data-done={index < position || undefined}
              data-here={index === position - 1 || undefined}
              data-change={isChange || undefined}
            />
          ))}
        </span>
        <input
          type="range"
          min={0}
          max={last}
          value={position}
          aria-valuetext={t('stepOf', { step: position, steps: last, title: titleOf(position) })}
          onChange={(event) => onGo(Number(event.target.value))}
        />
      </label>
      <Button variant="primary" onClick={() => onGo(position + 1)} disabled={position >= last || isNextHeld}>
        {position >= last ? t('end') : t('next')}
      </Button>
    </section>
  )
}
