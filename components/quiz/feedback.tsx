'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'
import { CheckIcon, CrossIcon } from '#components/ui/icons.tsx'
import { AnswerExplained } from './answer-explained.tsx'
import type { Draft } from './draft.ts'
import { QuestionText } from './question-text.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'
import type { Submission } from './question-state.ts'
import { Sources } from './sources.tsx'
import { VerdictWords } from './verdict-words.tsx'

/** What is said after the answer: the verdict, why each part of it is right or wrong, and what that rests on. */
export function Feedback({
  question,
  draft,
  submitted,
  verdictLevel: Verdict,
  verdictRef,
  unfolded,
  remedy,
}: {
  readonly question: Question
  readonly draft: Draft | null
  readonly submitted: Submission
  readonly verdictLevel: 'h2' | 'h3' | 'h4'
  /** Takes the focus after the answer. */
  readonly verdictRef: Ref<HTMLHeadingElement>
  /** Whether there is room to show at once why the other options fail. */
  readonly unfolded: boolean
  /** What helps where the question keeps failing. */
  readonly remedy?: ReactNode
}) {
  const t = useTranslations('quiz')
  const { topicTitle, level, feedback, sources, shown } = question

  return (
    <div className={styles.feedback}>
      <Verdict className={styles.verdict} ref={verdictRef} tabIndex={-1}>
        <span className={styles.verdictMark}>{submitted.correct ? <CheckIcon /> : <CrossIcon />}</span>
        <span>
          <VerdictWords question={question} draft={draft} isCorrect={submitted.correct} />
        </span>
      </Verdict>
      <Schedule submitted={submitted} />
      {remedy}
      <div lang={shown.language}>
        <AnswerExplained question={question} draft={draft} unfolded={unfolded} />
        {feedback.why && (
          <div className={styles.why}>
            <p className={styles.label}>{t('why')}</p>
            <QuestionText content={feedback.why} />
          </div>
        )}
        <Sources sources={sources} />
      </div>
      <p className={styles.topic}>
        {topicTitle} · {t(`level.${level}`)}
      </p>
    </div>
  )
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
