import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { LabOutline } from '#domain/content/lab/lab.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './lab-list.module.css'

/** Every lab with what one will have seen afterwards, and its stories. */
export function LabList({
  labs,
  language,
}: {
  readonly labs: readonly LabOutline[]
  readonly language: Language
}) {
  const t = useTranslations('lab.list')
  return (
    <main id="main" className={styles.list}>
      <h1>{t('title')}</h1>
      <p className={styles.lede}>{t('lede')}</p>
      <ul>
        {labs.map(({ id, title, summary, minutes, scenarios }) => (
          <li key={id}>
            <h2>
              <Link href={`/${language}/labs/${id}`}>{title[language]}</Link>
            </h2>
            <p>{summary[language]}</p>
            <p className={styles.facts}>
              {t('minutes', { minutes })} · {t('stories', { count: scenarios.length })}
            </p>
            <ul className={styles.stories}>
              {scenarios.map((scenario) => (
                <li key={scenario.id}>
                  <Link href={`/${language}/labs/${id}?scenario=${scenario.id}`}>
                    {scenario.title[language]}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </main>
  )
}
