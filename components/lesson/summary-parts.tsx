import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Fact } from '#domain/content/fact.ts'
import type { Pair } from '#domain/content/pair.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './summary-view.module.css'

/** A part of the page under its heading; left out where there is nothing in it. */
export function SummaryPart({
  id,
  title,
  isEmpty,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly isEmpty: boolean
  readonly children: ReactNode
}) {
  if (isEmpty) return null
  return (
    <section className={styles.part} aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`}>{title}</h2>
      {children}
    </section>
  )
}

/** What to answer, and beside it what is true today where that is something else. */
export function ExamAnswers({
  facts,
  language,
}: {
  readonly facts: readonly Fact[]
  readonly language: Language
}) {
  const t = useTranslations('lesson.onePage')
  const checked = facts.map((fact) => fact.checked).sort()

  return (
    <>
      {facts.map((fact) => (
        <dl key={fact.id} className={styles.answer}>
          <dt>{t('examAnswer')}</dt>
          <dd>{(fact.exam ?? fact.now ?? fact.claim)[language]}</dd>
          {fact.exam && (
            <>
              <dt>{t('today')}</dt>
              <dd>{(fact.now ?? fact.claim)[language]}</dd>
            </>
          )}
        </dl>
      ))}
      <p className={styles.of}>{t('judgement', { date: checked.at(-1) ?? '' })}</p>
    </>
  )
}

/** The deciding questions with both answers. */
export function DecidingQuestions({
  pairs,
  language,
}: {
  readonly pairs: readonly Pair[]
  readonly language: Language
}) {
  return pairs.map((pair) => (
    <div key={pair.id} className={styles.pair}>
      <p>
        <b>{pair.decidingQuestion[language]}</b>
      </p>
      {pair.sides.map((side) => (
        <p key={side.name.en}>
          {side.chooseWhen[language]} → {side.name[language]}
        </p>
      ))}
    </div>
  ))
}
