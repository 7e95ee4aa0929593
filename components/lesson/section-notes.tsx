import { useTranslations } from 'next-intl'
import type { Fact } from '#domain/content/fact.ts'
import type { Term } from '#domain/content/term.ts'
import type { Language } from '#domain/shared/language.ts'
import { FactNote } from './fact-note.tsx'
import styles from './notes.module.css'
import { TermNote } from './term-note.tsx'

/**
 * Sources and terms in full at the end of a section: what claims and terms link to. With JavaScript a sheet or card shows
 * them where one reads, and this list stays out of sight; without it, in print, or when linked to, it is there.
 */
export function SectionNotes({
  facts,
  terms,
  factNumbers,
  language,
}: {
  readonly facts: readonly Fact[]
  readonly terms: readonly Term[]
  readonly factNumbers: ReadonlyMap<string, number>
  readonly language: Language
}) {
  const t = useTranslations('lesson.notes')
  if (facts.length + terms.length === 0) return null

  return (
    <aside className={styles.list} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      {facts.map((fact) => (
        <div key={fact.id} id={`fact-${fact.id}`} className={styles.entry}>
          <span className={styles.number} aria-hidden="true">
            {factNumbers.get(fact.id)}
          </span>
          <FactNote fact={fact} language={language} />
        </div>
      ))}
      {terms.map((term) => (
        <div key={term.id} id={`term-${term.id}`} className={styles.entry}>
          <TermNote term={term} language={language} />
        </div>
      ))}
    </aside>
  )
}
