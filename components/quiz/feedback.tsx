'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { CheckIcon, CrossIcon } from '#components/ui/icons.tsx'
import { optionsOf } from './choices.ts'
import type { LetteredOption } from './choices.ts'
import { ExplainedOption } from './explained-option.tsx'
import { QuestionText } from './question-text.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'
import type { Submission } from './question-state.ts'
import { Sources } from './sources.tsx'

/** What is said after the answer: the verdict, why each option is right or wrong, and what that rests on. */
export function Feedback({
  question,
  chosenIds,
  submitted,
  verdictLevel: Verdict,
  verdictRef,
  unfolded,
}: {
  readonly question: Question
  readonly chosenIds: readonly string[]
  readonly submitted: Submission
  readonly verdictLevel: 'h2' | 'h3' | 'h4'
  /** Takes the focus after the answer. */
  readonly verdictRef: Ref<HTMLHeadingElement>
  /** Whether there is room to show at once why the other options fail. */
  readonly unfolded: boolean
}) {
  const t = useTranslations('quiz')
  const options = optionsOf(question)
  const right = options.filter(({ isRight }) => isRight)
  const wronglyChosen = options.filter(({ id, isRight }) => !isRight && chosenIds.includes(id))
  const others = options.filter(({ id, isRight }) => !isRight && !chosenIds.includes(id))
  const letters = lettersOf(right)

  return (
    <div className={styles.feedback}>
      <Verdict className={styles.verdict} ref={verdictRef} tabIndex={-1}>
        <span className={styles.verdictMark}>{submitted.correct ? <CheckIcon /> : <CrossIcon />}</span>
        {submitted.correct ? t('right') : t(right.length > 1 ? 'wrongMany' : 'wrong', { letters })}
      </Verdict>
      <Schedule submitted={submitted} />
      {wronglyChosen.map((option) => (
        <ExplainedOption key={option.id} question={question} option={option} label="yours" isChosen />
      ))}
      {right.map((option) => (
        <ExplainedOption
          key={option.id}
          question={question}
          option={option}
          label={chosenIds.includes(option.id) ? 'both' : 'key'}
          isChosen={chosenIds.includes(option.id)}
        />
      ))}
      {others.length > 0 && (
        <details className={styles.others} open={unfolded}>
          <summary>{t('whyNot', { letters: lettersOf(others) })}</summary>
          {others.map((option) => (
            <ExplainedOption key={option.id} question={question} option={option} />
          ))}
        </details>
      )}
      {question.feedback.why && (
        <div className={styles.why}>
          <p className={styles.label}>{t('why')}</p>
          <QuestionText content={question.feedback.why} />
        </div>
      )}
      <Sources sources={question.sources} />
      <p className={styles.topic}>
        {question.topicTitle} · {t(`level.${question.level}`)}
      </p>
    </div>
  )
}

function lettersOf(options: readonly LetteredOption[]): string {
  return options.map(({ letter }) => letter).join(', ')
}

/** What was said, and when the question comes back. It keeps its line while the answer is being stored. */
function Schedule({ submitted }: { readonly submitted: Submission }) {
  const t = useTranslations('quiz')
  if (submitted.failed) return <p className={styles.schedule}>{t('notSaved')}</p>
  const days = submitted.receipt?.daysUntilDue
  return (
    <p className={styles.schedule}>
      {t(`said.${submitted.confidence}`)} {typeof days === 'number' && t(`again.${whenKey(days)}`, { days })}
    </p>
  )
}

function whenKey(days: number): 'today' | 'tomorrow' | 'later' {
  if (days <= 0) return 'today'
  return days === 1 ? 'tomorrow' : 'later'
}
