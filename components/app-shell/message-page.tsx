import type { ReactNode } from 'react'
import styles from './message-page.module.css'

/** A page that says what happened, why, and what to do. */
export function MessagePage({
  title,
  why,
  actions,
  note,
}: {
  readonly title: string
  readonly why: string
  readonly actions: ReactNode
  readonly note?: string
}) {
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{title}</h1>
      <p className={styles.why}>{why}</p>
      <div className={styles.actions}>{actions}</div>
      {note && <p className={styles.note}>{note}</p>}
    </main>
  )
}
