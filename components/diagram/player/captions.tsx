import { useTranslations } from 'next-intl'
import { memo } from 'react'
import styles from './player.module.css'

/**
 * The sentence of the step in sight. All of them lie in one place and all but one are out of sight, so that the place is
 * always as tall as the longest and the bar below never moves.
 */
export function Captions({
  captions,
  current,
}: {
  readonly captions: readonly string[]
  readonly current: number
}) {
  return (
    <div className={styles.captions}>
      {captions.map((caption, index) => (
        <Caption
          key={index}
          caption={caption}
          place={index + 1}
          total={captions.length}
          isCurrent={index === current}
        />
      ))}
    </div>
  )
}

/** Remembered: putting a number into words takes longer than drawing it. */
const Caption = memo(function Caption({
  caption,
  place,
  total,
  isCurrent,
}: {
  readonly caption: string
  /** Counted from 1. */
  readonly place: number
  readonly total: number
  readonly isCurrent: boolean
}) {
  const t = useTranslations('diagram')
  return (
    <p data-current={isCurrent || undefined} aria-hidden={!isCurrent || undefined}>
      <span className={styles.number}>{t('stepOf', { current: place, total })}</span>
      {caption}
    </p>
  )
})
