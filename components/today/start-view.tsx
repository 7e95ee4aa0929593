import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './today.module.css'

/** The questions of the beginning: none has to be answered. */
export function StartView({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('today.start')
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lede}>{t('lede')}</p>
      <noscript>
        <p className={styles.notice}>{t('needsScript')}</p>
      </noscript>
      {children}
    </main>
  )
}
