import Link from 'next/link'
import type { ReactNode } from 'react'
import styles from './figure.module.css'

/** A page about one diagram: what it shows, the diagram as large as the window lets it be, and where it belongs. */
export function DiagramPage({
  title,
  summary,
  lesson,
  children,
}: {
  readonly title: string
  readonly summary: string
  readonly lesson: { readonly href: string; readonly text: string }
  readonly children: ReactNode
}) {
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{title}</h1>
      <p className={styles.summary}>{summary}</p>
      {children}
      <p className={styles.lesson}>
        <Link href={lesson.href}>{lesson.text}</Link>
      </p>
    </main>
  )
}
