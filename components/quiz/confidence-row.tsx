'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Ref } from 'react'
import type { Confidence } from '#domain/quiz/response.ts'
import { chooseCount } from './choices.ts'
import styles from './question.module.css'
import type { Question } from './question.ts'
import { CONFIDENCE_ATTRIBUTE } from './use-question-keys.ts'

export const CONFIDENCES: readonly Confidence[] = ['guessed', 'unsure', 'sure']

/** How sure the learner is; saying so submits. Inactive until as much is chosen as is asked for. */
export function ConfidenceRow({
  question,
  chosenCount,
  groupRef,
  onSubmit,
}: {
  readonly question: Question
  readonly chosenCount: number
  /** Takes the focus when the choice is made by keyboard. */
  readonly groupRef: Ref<HTMLDivElement>
  readonly onSubmit: (confidence: Confidence) => void
}) {
  const t = useTranslations('quiz')
  const hintId = useId()
  const isReady = chosenCount === chooseCount(question)

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
          <ChoiceHint question={question} chosenCount={chosenCount} />
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

function ChoiceHint({
  question,
  chosenCount,
}: {
  readonly question: Question
  readonly chosenCount: number
}) {
  const t = useTranslations('quiz')
  const asked = chooseCount(question)
  if (asked === 1) return t('chooseOne')
  const count = t(`counts.${countKey(asked)}`)
  if (chosenCount > asked) return t('tooMany', { count, chosen: chosenCount })
  return (
    <>
      {t('chooseCount', { count })} ·{' '}
      <span className={styles.faint}>{t('chosenCount', { chosen: chosenCount })}</span>
    </>
  )
}

/** Content rules allow two to five right options. */
function countKey(count: number): '2' | '3' | '4' | '5' {
  if (count <= 2) return '2'
  if (count === 3) return '3'
  return count === 4 ? '4' : '5'
}
