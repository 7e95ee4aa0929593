import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './devices.module.css'

/** One learner, several devices: what that means, and what it takes. */
export function DevicesView({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('devices')
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lede}>{t('lede')}</p>
      <noscript>
        <p className={styles.part}>{t('needsScript')}</p>
      </noscript>
      <div className="needs-script">{children}</div>
    </main>
  )
}
