import type { Language } from '#domain/shared/language.ts'
import { FirstVisit } from './first-visit.tsx'
import { Returning } from './returning.tsx'
import type { TodayProps } from './today-state.ts'
import styles from './today.module.css'

/** The first page: what there is to do now, in minutes, behind one button. */
export function TodayView({ topics, state, language }: TodayProps & { readonly language: Language }) {
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      {state.kind === 'returning' ? (
        <Returning state={state} language={language} />
      ) : (
        <FirstVisit topics={topics} isUnavailable={state.kind === 'unavailable'} language={language} />
      )}
    </main>
  )
}
