import { Value } from '#components/ui/value.tsx'
import type { Term } from '#domain/content/term.ts'
import type { Language } from '#domain/shared/language.ts'
import { otherLanguage } from '#domain/shared/language.ts'
import styles from './notes.module.css'

/** A term in both languages with its definition. */
export function TermNote({ term, language }: { readonly term: Term; readonly language: Language }) {
  const other = otherLanguage(language)
  const name = term.term[language]

  return (
    <>
      <p className={styles.name}>
        <b>{term.secrecy ? <Value secrecy={term.secrecy}>{name}</Value> : name}</b>
        {term.term[other] !== name && (
          <span lang={other} className={styles.otherName}>
            {term.term[other]}
          </span>
        )}
      </p>
      <p>{term.definition[language]}</p>
    </>
  )
}
