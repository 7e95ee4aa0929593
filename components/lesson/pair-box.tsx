import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Pair } from '#domain/content/pair.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './boxes.module.css'

/** Two things that are easily confused, side by side, and the question that tells them apart. */
export function PairBox({ pair, language }: { readonly pair: Pair; readonly language: Language }) {
  const t = useTranslations('lesson.compare')

  return (
    <div role="group" className={styles.box} aria-label={t('title')}>
      <h4 className={styles.kicker}>
        <Link href={`/${language}/confusing/${pair.id}`}>{t('title')}</Link>
      </h4>
      <div className={styles.two}>
        {pair.sides.map((side) => (
          <div key={side.name.en}>
            <p className={styles.side}>{side.name[language]}</p>
            <p>{side.chooseWhen[language]}</p>
          </div>
        ))}
      </div>
      <p className={styles.question}>
        <span>{t('question')}</span>
        {pair.decidingQuestion[language]}
      </p>
    </div>
  )
}
