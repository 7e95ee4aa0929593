import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { scoreResponse } from '#domain/quiz/score-response.ts'
import { AnswerMark } from './answer-mark.tsx'
import type { AnswerOwner } from './answer-mark.tsx'
import { numberOf, numberTextOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { QuestionText } from './question-text.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'
import { withUnit } from './unit-words.ts'
import { useAcceptedNumbers } from './use-accepted-numbers.ts'

/** The number that was given beside the one that is right, and the reason. */
export function ExplainedNumber({
  question,
  draft,
}: {
  readonly question: Question
  readonly draft: Draft | null
}) {
  const accepted = useAcceptedNumbers(question)
  const value = draft && numberOf(question, numberTextOf(draft))
  const isRight = value !== null && isAccepted(question, value)
  const reason = isRight ? question.feedback.numeric?.whenRight : question.feedback.numeric?.whenWrong

  return (
    <div className={styles.explained}>
      <div className={styles.explainedText}>
        {value !== null && (
          <NumberLine mark={isRight ? 'both' : 'yours'}>
            <GivenNumber question={question} value={value} />
          </NumberLine>
        )}
        {!isRight && <NumberLine mark="key">{accepted}</NumberLine>}
        {reason && (
          <div className={styles.rationale}>
            <QuestionText content={reason} />
          </div>
        )}
      </div>
    </div>
  )
}

function NumberLine({ mark, children }: { readonly mark: AnswerOwner; readonly children: ReactNode }) {
  return (
    <p className={styles.explainedOption}>
      <AnswerMark owner={mark} /> {children}
    </p>
  )
}

function GivenNumber({ question, value }: { readonly question: Question; readonly value: number }) {
  const number = new Intl.NumberFormat(useLocale(), { maximumFractionDigits: 12 }).format(value)
  return withUnit(question, number, value)
}

function isAccepted({ shown, key }: Question, value: number): boolean {
  const score = scoreResponse(shown.answer, key, { type: 'numeric', value })
  return score.kind === 'scored' && score.correct
}
