import { useTranslations } from 'next-intl'
import type { Fact } from '#domain/content/fact.ts'
import type { Language } from '#domain/shared/language.ts'
import { FactSource } from './fact-note.tsx'
import styles from './notes.module.css'

/**
 * The short form of notes beside the text, on screens wide enough to have a margin: what is true, whence, looked up
 * when. The whole note opens from the claim.
 */
export function MarginNotes({
  facts,
  factNumbers,
  language,
}: {
  readonly facts: readonly Fact[]
  readonly factNumbers: ReadonlyMap<string, number>
  readonly language: Language
}) {
  const t = useTranslations('lesson')

  return facts.map((fact) => (
    <div
      key={fact.id}
      className={styles.margin}
      role="note"
      aria-label={t('notes.factNumber', { number: factNumbers.get(fact.id) ?? 0 })}
    >
      <span className={styles.number} aria-hidden="true">
        {factNumbers.get(fact.id)}
      </span>
      {fact.status !== 'holds' && <p className={styles.status}>{t('notes.now')}</p>}
      <p>{(fact.now ?? fact.claim)[language]}</p>
      <FactSource fact={fact} />
    </div>
  ))
}
