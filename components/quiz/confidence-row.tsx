'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Ref } from 'react'
import type { Confidence } from '#domain/quiz/response.ts'
import { AnswerHint } from './answer-hint.tsx'
import { responseOf } from './draft.ts'
import type { Draft } from './draft.ts'
import styles from './question.module.css'
import type { Question } from './question.ts'
import { CONFIDENCE_ATTRIBUTE } from './use-question-keys.ts'

export const CONFIDENCES: readonly Confidence[] = ['guessed', 'unsure', 'sure']

/** How sure the learner is; saying so submits. Inactive until as much is chosen as is asked for. */
export function ConfidenceRow({
  question,
  draft,
  groupRef,
  onSubmit,
}: {
  readonly question: Question
  readonly draft: Draft | null
  /** Takes the focus when the choice is made by keyboard. */
  readonly groupRef: Ref<HTMLDivElement>
  readonly onSubmit: (confidence: Confidence) => void
}) {
  const t = useTranslations('quiz')
  const hintId = useId()
  const isReady = responseOf(question, draft) !== null

  return (
    <div
      className={styles.confidence}
      role="group"
      aria-labelledby={hintId}
      tabIndex={-1}
      ref={groupRef}
      {...{ [CONFIDENCE_ATTRIBUTE]: '' }}
    >
      <p className={styles.hint} id={hintId}>
        {isReady ? (
          <>
            {t('howSure')} <span className={styles.faint}>{t('submits')}</span>
          </>
        ) : (
          <AnswerHint question={question} draft={draft} />
        )}
      </p>
      <div className={styles.three}>
        {CONFIDENCES.map((confidence, index) => (
          <button
            key={confidence}
            type="button"
            className="button"
            disabled={!isReady}
            onClick={() => onSubmit(confidence)}
          >
            {t(`confidence.${confidence}`)}
            <kbd className={styles.key} aria-hidden="true">
              {index + 1}
            </kbd>
          </button>
        ))}
      </div>
    </div>
  )
}
