import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OutsideIcon } from '#components/ui/icons.tsx'
import type { Fact } from '#domain/content/fact.ts'
import { sourceName } from '#domain/content/source-name.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './reference.module.css'
import type { TaughtSection } from './taught-section.ts'
import { WhereItAppears } from './where-it-appears.tsx'

/** Everything that is known about one claim: how it stands, what the exam wants, whence, and where it is taught. */
export function FactView({
  fact,
  taught,
  questions,
  language,
}: {
  readonly fact: Fact
  readonly taught: readonly TaughtSection[]
  /** Practice questions that rest on the claim; they belong to another feature. */
  readonly questions?: ReactNode
  readonly language: Language
}) {
  const t = useTranslations('reference.fact')
  const ui = useTranslations('ui')

  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <p className={styles.kicker}>
        {fact.status === 'holds' ? t('kicker') : t('said')} · <code>{fact.id}</code>
      </p>
      <h1 className={styles.claim}>{fact.claim[language]}</h1>
      <p className={styles.status}>{ui(`factStatus.${fact.status}`)}</p>
      <dl className={styles.truths}>
        {fact.now && <Truth name={t('now')}>{fact.now[language]}</Truth>}
        <Truth name={t('exam')} note={t('judgement', { date: fact.checked })}>
          {fact.exam ? fact.exam[language] : t(fact.now ? 'examAsNow' : 'examAsClaim')}
        </Truth>
        <Truth name={t('source')} note={t('checked', { date: fact.checked })}>
          <SourceLink address={fact.source} />
        </Truth>
      </dl>
      <WhereItAppears
        taught={taught}
        questions={questions}
        titles={{ taught: t('taught'), asked: t('asked') }}
        language={language}
      />
    </main>
  )
}

function Truth({
  name,
  note,
  children,
}: {
  readonly name: string
  readonly note?: string
  readonly children: ReactNode
}) {
  return (
    <div>
      <dt>
        {name}
        {note && ` · ${note}`}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The name of the source over its address, so that one sees which page it is. */
function SourceLink({ address }: { readonly address: string }) {
  const t = useTranslations('reference.fact')
  const source = sourceName(address)
  return (
    <>
      {source.kind === 'aws-docs' ? t('awsDocs') : source.name}
      <br />
      <a href={address} target="_blank" rel="noreferrer" className={`${styles.small} break-all`}>
        {address.replace('https://', '')}
        <span className="ms-1 inline-block align-[-0.1em] text-s0">
          <OutsideIcon />
        </span>
        <span className="sr-only"> ({t('outside')})</span>
      </a>
    </>
  )
}
