import { useTranslations } from 'next-intl'
import { Meter } from '#components/ui/meter.tsx'
import type { ReturningState } from './today-state.ts'
import styles from './today.module.css'

/** How firm the ideas of the course sit. */
export function Ideas({ ideas }: { readonly ideas: ReturningState['ideas'] }) {
  const t = useTranslations('today.ideas')
  const { firm, shaky } = ideas
  const total = firm + shaky + ideas.new

  return (
    <section className={styles.ideas}>
      <p>{t('firm', { firm, total })}</p>
      <Meter value={firm} max={total} label={t('meter', { firm, total })} />
      <p className={styles.detail}>{t('detail', { firm, shaky, fresh: ideas.new })}</p>
    </section>
  )
}
