import type { ReactNode } from 'react'
import type { Language } from '#domain/shared/language.ts'
import { FirstVisit } from './first-visit.tsx'
import { Returning } from './returning.tsx'
import type { TodayProps } from './today-state.ts'
import styles from './today.module.css'
import { Week } from './week.tsx'

/** The first page: what there is to do now, in minutes, behind one button. */
export function TodayView({
  topics,
  state,
  language,
  savedLine,
}: TodayProps & {
  readonly language: Language
  /** Whether today's part is on the device; belongs to another feature. */
  readonly savedLine?: ReactNode
}) {
  return (
    <main id="main" tabIndex={-1} className={styles.frame}>
      <div className={styles.page}>
        {state.kind === 'returning' ? (
          <Returning state={state} language={language} savedLine={savedLine} />
        ) : (
          <FirstVisit topics={topics} isUnavailable={state.kind === 'unavailable'} language={language} />
        )}
      </div>
      {state.kind === 'returning' && <Week today={state.today} days={state.week} language={language} />}
    </main>
  )
}
