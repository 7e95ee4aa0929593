'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import styles from './session.module.css'

/** In place of a question that has not arrived. */
export function WaitForItem({ failed, onRetry }: { readonly failed: boolean; readonly onRetry: () => void }) {
  const t = useTranslations('review')
  if (!failed) return <p className={styles.words}>{t('loading')}</p>
  return (
    <div className={styles.words}>
      <h2>{t('itemsFailed.title')}</h2>
      <p>{t('itemsFailed.why')}</p>
      <div className={styles.actions}>
        <Button variant="primary" wide onClick={onRetry}>
          {t('itemsFailed.retry')}
        </Button>
      </div>
    </div>
  )
}
