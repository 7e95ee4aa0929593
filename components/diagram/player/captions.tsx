import { useTranslations } from 'next-intl'
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
  const t = useTranslations('diagram')
  return (
    <div className={styles.captions}>
      {captions.map((caption, index) => (
        <p
          key={index}
          data-current={index === current || undefined}
          aria-hidden={index !== current || undefined}
        >
          <span className={styles.number}>{t('stepOf', { current: index + 1, total: captions.length })}</span>
          {caption}
        </p>
      ))}
    </div>
  )
}
