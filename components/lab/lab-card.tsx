import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { LabOutline } from '#domain/content/lab/lab.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './lab-card.module.css'

/** The way from a lesson into a lab, and into one of its stories where the lesson names one. Nothing of the lab is loaded. */
export async function LabCard({
  lab: { id, title, summary, minutes, scenarios },
  scenarioId,
  language,
}: {
  readonly lab: LabOutline
  readonly scenarioId: string | undefined
  readonly language: Language
}) {
  const t = await getTranslations({ locale: language, namespace: 'lab' })
  const scenario = scenarios.find((one) => one.id === scenarioId)
  const place = scenario === undefined ? '' : `?scenario=${scenario.id}`
  return (
    <aside className={styles.card} aria-label={t('card', { title: title[language] })}>
      <p className={styles.kind}>
        {t('labs')} · {t('list.minutes', { minutes })}
      </p>
      <p className={styles.title}>
        <Link href={`/${language}/labs/${id}${place}`} prefetch={false}>
          {(scenario ?? { title }).title[language]}
        </Link>
      </p>
      <p className={styles.summary}>{summary[language]}</p>
    </aside>
  )
}
