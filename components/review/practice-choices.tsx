import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { CrossIcon } from '#components/ui/icons.tsx'
import type { Language } from '#domain/shared/language.ts'
import styles from './practice-choices.module.css'

/** Something to practise, with the number of its questions. */
export interface PracticeOffer {
  /** What follows the `?` of the address, as `topic=kms`. */
  readonly query: string
  readonly title: string
  readonly count: number
}

/** What there is to practise, and whether it counts for the dates of reviews. */
export function PracticeChoices({
  language,
  isCram,
  topics,
  pairs,
}: {
  readonly language: Language
  readonly isCram: boolean
  readonly topics: readonly PracticeOffer[]
  readonly pairs: readonly PracticeOffer[]
}) {
  const t = useTranslations('review.practice')
  const address = `/${language}/practice`
  return (
    <main id="main" className={styles.page}>
      <div className={styles.head}>
        <Link className="icon-button" href={`/${language}`} aria-label={t('close')}>
          <CrossIcon />
        </Link>
        <h1>{t('title')}</h1>
      </div>
      <nav className="segmented" aria-label={t('counts')}>
        <Link href={address} aria-current={!isCram}>
          {t('dated')}
        </Link>
        <Link href={`${address}?cram=1`} aria-current={isCram}>
          {t('cram')}
        </Link>
      </nav>
      <p className={styles.why}>{t(isCram ? 'cramWhy' : 'datedWhy')}</p>
      <Offers
        title={t('weak')}
        offers={[{ query: 'weak', title: t('weakTitle'), count: 0 }]}
        isCram={isCram}
        address={address}
      />
      <Offers title={t('topics')} offers={topics} isCram={isCram} address={address} />
      <Offers title={t('pairs')} offers={pairs} isCram={isCram} address={address} />
    </main>
  )
}

function Offers({
  title,
  offers,
  isCram,
  address,
}: {
  readonly title: string
  readonly offers: readonly PracticeOffer[]
  readonly isCram: boolean
  readonly address: string
}) {
  const t = useTranslations('review.practice')
  return (
    <section className={styles.offers}>
      <h2>{title}</h2>
      <ul>
        {offers.map(({ query, title: name, count }) => (
          <li key={query}>
            <Link href={`${address}?${query}${isCram ? '&cram=1' : ''}`}>
              {name}
              {count > 0 && <span>{t('count', { count })}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
