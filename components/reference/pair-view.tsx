import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button-link.tsx'
import type { Pair } from '#domain/content/pair.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './reference.module.css'
import type { TaughtSection } from './taught-section.ts'
import { WhereItAppears } from './where-it-appears.tsx'

/** One pair: the question first, for it is what one takes along; then when each side is right. */
export function PairView({
  pair,
  taught,
  previous,
  next,
  questions,
  language,
}: {
  readonly pair: Pair
  readonly taught: readonly TaughtSection[]
  readonly previous?: Pair | undefined
  readonly next?: Pair | undefined
  /** Practice questions that decide between the two; they belong to another feature. */
  readonly questions?: ReactNode
  readonly language: Language
}) {
  const t = useTranslations('reference.pairs')
  const nameOf = ({ sides }: Pair) => sides.map(({ name }) => name[language]).join(' ↔ ')

  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <p className={styles.kicker}>
        <Link href={`/${language}/confusing`}>{t('title')}</Link>
      </p>
      <h1 className={styles.decider}>{pair.decidingQuestion[language]}</h1>
      <div className={styles.sides}>
        {pair.sides.map((side) => (
          <div key={side.name.en}>
            <h2>{side.name[language]}</h2>
            <small>{t('chooseWhen')}</small>
            <p>{side.chooseWhen[language]}</p>
          </div>
        ))}
      </div>
      {pair.items.length > 0 && (
        <p className={styles.drill}>
          <ButtonLink variant="primary" wide href={`/${language}/practice?pair=${pair.id}`}>
            {t('drill', { count: pair.items.length })}
          </ButtonLink>
        </p>
      )}
      <WhereItAppears
        taught={taught}
        questions={questions}
        titles={{ taught: t('taught'), asked: t('asked') }}
        language={language}
      />
      <nav className={styles.around} aria-label={t('others')}>
        {previous && (
          <Link href={`/${language}/confusing/${previous.id}`}>
            {t('previous', { pair: nameOf(previous) })}
          </Link>
        )}
        {next && <Link href={`/${language}/confusing/${next.id}`}>{t('next', { pair: nameOf(next) })}</Link>}
      </nav>
    </main>
  )
}
