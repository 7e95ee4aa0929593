import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Pair } from '#domain/content/pair.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './reference.module.css'

/** All pairs that are easily confused, each with the question that decides. */
export function PairList({
  pairs,
  language,
}: {
  readonly pairs: readonly Pair[]
  readonly language: Language
}) {
  const t = useTranslations('reference.pairs')

  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lede}>{t('lede')}</p>
      <ul className={`${styles.pairs} mt-10`}>
        {pairs.map((pair) => (
          <li key={pair.id}>
            <Link href={`/${language}/confusing/${pair.id}`}>
              <p className={styles.names}>
                {pair.sides[0].name[language]}
                <span aria-hidden="true">↔</span>
                <span className="sr-only">{t('and')}</span>
                {pair.sides[1].name[language]}
              </p>
              <p className={styles.question}>{pair.decidingQuestion[language]}</p>
            </Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
