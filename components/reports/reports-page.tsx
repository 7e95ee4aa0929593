import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './reports.module.css'

/** The frame of both pages about reports: the reporter's own, and that of whoever settles them. */
export function ReportsPage({
  page,
  children,
}: {
  readonly page: 'own' | 'admin'
  readonly children: ReactNode
}) {
  const t = useTranslations(`reports.${page}`)
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lede}>{t('lede')}</p>
      {children}
    </main>
  )
}

/** For whoever opens the admins' page without being one: how one becomes it. */
export function NotAdmin({ learnerId }: { readonly learnerId: string | undefined }) {
  const t = useTranslations('reports.admin')
  if (learnerId === undefined) return <p className={styles.empty}>{t('nobody')}</p>
  return (
    <div className={styles.empty}>
      <p>{t('notAdmin')}</p>
      <pre className={styles.command} tabIndex={0}>
        <code>npm run role -- grant admin {learnerId}</code>
      </pre>
    </div>
  )
}
