import type { ReactNode } from 'react'
import styles from './message-page.module.css'

/** Says what happened, why, and what to do. Two may stand on one page where the language is not known. */
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
    <section className={styles.message}>
      <h1>{title}</h1>
      <p className={styles.why}>{why}</p>
      <div className={styles.actions}>{actions}</div>
      {note && <p className={styles.note}>{note}</p>}
    </section>
  )
}
