import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Fact } from '#domain/content/fact.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './boxes.module.css'

/** What the exam wants to hear beside what AWS does today: our judgement, and the day it was checked. */
export function ExamBox({
  facts,
  language,
  children,
}: {
  readonly facts: readonly Fact[]
  readonly language: Language
  /** The author's words. */
  readonly children: ReactNode
}) {
  const t = useTranslations('lesson.exam')

  return (
    <div role="group" className={styles.box} aria-label={`${t('answer')} · ${t('today')}`}>
      <div className={`prose ${styles.words}`}>{children}</div>
      {facts.map((fact) => (
        <div key={fact.id} className={styles.two}>
          <div>
            <h4>
              {t('answer')} <span>{t('judgement')}</span>
            </h4>
            <p>{(fact.exam ?? fact.now ?? fact.claim)[language]}</p>
          </div>
          <div>
            <h4>
              {t('today')} <span>{t('checked', { date: fact.checked })}</span>
            </h4>
            <p>{fact.exam ? (fact.now ?? fact.claim)[language] : t('same')}</p>
          </div>
        </div>
      ))}
    </div>
  )
}
