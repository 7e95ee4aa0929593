'use client'

import type { LabContent } from '#domain/content/lab/lab.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './player.module.css'

/** The stories of a lab, to choose one. */
export function Stories({
  content,
  language,
  current,
  onOpen,
}: {
  readonly content: Pick<LabContent, 'scenarios'>
  readonly language: Language
  readonly current: string
  readonly onOpen: (scenarioId: string) => void
}) {
  return (
    <ol className={styles.stories}>
      {content.scenarios.map(({ id, title, briefing }) => (
        <li key={id}>
          <button type="button" aria-current={id === current || undefined} onClick={() => onOpen(id)}>
            <b>{title[language]}</b>
            <span>{briefing[language]}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
