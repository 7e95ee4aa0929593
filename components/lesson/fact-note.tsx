import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OutsideIcon } from '#components/ui/icons.tsx'
import type { Fact } from '#domain/content/fact.ts'
import type { Language } from '#domain/shared/language.ts'
import { sourceName } from '#domain/content/source-name.ts'
import styles from './notes.module.css'

/** A claim with everything that is known about it: how it stands, what is true now, what the exam wants, and whence. */
export function FactNote({ fact, language }: { readonly fact: Fact; readonly language: Language }) {
  const t = useTranslations('lesson')
  const ui = useTranslations('ui')
  const holds = fact.status === 'holds'

  return (
    <>
      <p className={styles.status}>{ui(`factStatus.${fact.status}`)}</p>
      {holds ? (
        <p>{fact.claim[language]}</p>
      ) : (
        <dl className={styles.sides}>
          <dt>{t('notes.said')}</dt>
          <dd>{fact.claim[language]}</dd>
          {fact.now && (
            <>
              <dt>{t('notes.now')}</dt>
              <dd className={styles.truth}>{fact.now[language]}</dd>
            </>
          )}
        </dl>
      )}
      {fact.exam && (
        <dl className={styles.sides}>
          <dt>
            {t('notes.exam')} · {t('notes.judgement')}
          </dt>
          <dd>{fact.exam[language]}</dd>
        </dl>
      )}
      <FactSource fact={fact}>
        {' · '}
        <a href={`/${language}/facts/${fact.id}`}>{t('notes.all')}</a>
      </FactSource>
    </>
  )
}

/** Where a claim is taken from and when it was last looked up. */
export function FactSource({
  fact,
  children,
}: {
  readonly fact: Fact
  /** What else stands on the line. */
  readonly children?: ReactNode
}) {
  const t = useTranslations('lesson.notes')
  const source = sourceName(fact.source)

  return (
    <p className={styles.source}>
      <a href={fact.source} target="_blank" rel="noreferrer">
        {source.kind === 'aws-docs' ? t('awsDocs') : source.name}
        <OutsideIcon />
        <span className="sr-only">({t('outside')})</span>
      </a>{' '}
      <span className="whitespace-nowrap">· {t('checked', { date: fact.checked })}</span>
      {children}
    </p>
  )
}
