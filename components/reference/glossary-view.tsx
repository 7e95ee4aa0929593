import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Value } from '#components/ui/value.tsx'
import type { Term } from '#domain/content/term.ts'
import type { Language } from '#domain/shared/language.ts'
import { otherLanguage } from '#domain/shared/language.ts'
import { groupTerms } from './group-terms.ts'
import styles from './reference.module.css'
import type { TaughtSection } from './taught-section.ts'

/** All terms of the course in both languages, each with the section that uses it first. */
export function GlossaryView({
  terms,
  firstUses,
  language,
}: {
  readonly terms: readonly Term[]
  /** By term id; a term no lesson uses has none. */
  readonly firstUses: ReadonlyMap<string, TaughtSection>
  readonly language: Language
}) {
  const t = useTranslations('reference.glossary')
  const groups = groupTerms(terms, language)

  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lede}>{t('lede', { count: terms.length })}</p>
      <nav className={styles.initials} aria-label={t('initials')}>
        {groups.map(({ initial }) => (
          <a key={initial} href={`#initial-${initial}`}>
            {initial}
          </a>
        ))}
      </nav>
      {groups.map(({ initial, terms: ofInitial }) => (
        <section key={initial} aria-labelledby={`initial-${initial}`}>
          <h2 id={`initial-${initial}`}>{initial}</h2>
          <dl>
            {ofInitial.map((term) => (
              <Entry key={term.id} term={term} firstUse={firstUses.get(term.id)} language={language} />
            ))}
          </dl>
        </section>
      ))}
    </main>
  )
}

function Entry({
  term,
  firstUse,
  language,
}: {
  readonly term: Term
  readonly firstUse: TaughtSection | undefined
  readonly language: Language
}) {
  const t = useTranslations('reference.glossary')
  const other = otherLanguage(language)
  const name = term.term[language]

  return (
    <div id={term.id} className={styles.term}>
      <dt>
        <b>{term.secrecy ? <Value secrecy={term.secrecy}>{name}</Value> : name}</b>
        {term.term[other] !== name && (
          <span lang={other} className={styles.otherName}>
            {term.term[other]}
          </span>
        )}
      </dt>
      <dd>
        {term.definition[language]}
        {firstUse && (
          <p className={styles.taught}>
            {t('firstUse')}{' '}
            <Link href={`/${language}/learn/${firstUse.topic.id}#${firstUse.section.id}`}>
              {firstUse.topic.title[language]} · {firstUse.section.title[language]}
            </Link>
          </p>
        )}
      </dd>
    </div>
  )
}
