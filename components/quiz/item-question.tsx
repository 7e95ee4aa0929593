'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { Confidence } from '#domain/quiz/response.ts'
import { submitAnswer, undoAnswer } from './answer-question.ts'
import type { AnswerRecorder, QuestionMode } from './answer-recorder.ts'
import { optionsOf, responseOf, toggleChoice } from './choices.ts'
import { CONFIDENCES, ConfidenceRow } from './confidence-row.tsx'
import { Feedback } from './feedback.tsx'
import { FoldedAnswer } from './folded-answer.tsx'
import { OptionList } from './option-list.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'
import {
  changeQuestionState,
  readQuestionState,
  stateKey,
  subscribeToQuestionStates,
  untouchedState,
} from './question-state.ts'
import { Stem } from './stem.tsx'
import { useQuestionKeys } from './use-question-keys.ts'

export interface ItemQuestionProps {
  readonly question: Question
  readonly mode: QuestionMode
  readonly recorder: AnswerRecorder
  readonly verdictLevel: 'h2' | 'h3' | 'h4'
  /** Whether the question takes the focus when it appears: where it replaced another one. */
  readonly takesFocus?: boolean
  readonly onAnswered?: (outcome: { readonly correct: boolean; readonly confidence: Confidence }) => void
  /** The answer was taken back. */
  readonly onUndone?: () => void
  /** `z` before the answer: take back the question before this one. */
  readonly onUndoPrevious?: () => void
  /** Absent where nothing follows, as in a lesson. */
  readonly onNext?: () => void
}

const WIDE_SCREEN = '(min-width: 68.75rem)'

/** One question, from first sight to feedback. Its state outlives a switch of language and a reload. */
export function ItemQuestion(props: ItemQuestionProps) {
  const { question, mode, recorder, verdictLevel, takesFocus = false, onAnswered, onNext } = props
  const t = useTranslations('quiz')
  const contextId = useId()
  const leadInId = useId()
  const section = useRef<HTMLElement>(null)
  const verdict = useRef<HTMLHeadingElement>(null)
  const confidenceGroup = useRef<HTMLDivElement>(null)
  const key = stateKey(question, mode)
  const state = useSyncExternalStore(subscribeToQuestionStates, () => readQuestionState(key), untouchedState)
  const { chosenIds, submitted } = state
  const isAnswered = submitted !== null

  useEffect(() => {
    if (readQuestionState(key).shownAt === null) changeQuestionState(key, { shownAt: Date.now() })
    adoptEarlyChoice(section.current, key)
  }, [key])
  useEffect(() => {
    if (takesFocus) section.current?.focus({ preventScroll: true })
  }, [key, takesFocus])

  function choose(next: readonly string[]) {
    recorder.prepare()
    changeQuestionState(key, { chosenIds: next })
  }
  function focusVerdict() {
    const heading = verdict.current
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView?.({ block: mode === 'review' ? 'start' : 'nearest' })
  }
  function submit(confidence: Confidence) {
    const correct = submitAnswer(question, mode, confidence, recorder)
    if (correct === null) return
    onAnswered?.({ correct, confidence })
    requestAnimationFrame(focusVerdict)
  }
  function focusChoice() {
    section.current?.querySelector<HTMLInputElement>('input:checked, input')?.focus()
  }
  function undo() {
    if (!isAnswered) return props.onUndoPrevious?.()
    undoAnswer(question, mode, recorder)
    props.onUndone?.()
    requestAnimationFrame(focusChoice)
  }

  useQuestionKeys(
    { element: section, wholePage: mode === 'review', isAnswered },
    {
      choose(index) {
        const option = optionsOf(question)[index]
        if (!option) return
        choose(toggleChoice(question, chosenIds, option.id))
        section.current?.querySelectorAll('input')[index]?.focus()
      },
      submit(index) {
        const confidence = CONFIDENCES[index]
        if (confidence) submit(confidence)
      },
      goToConfidence: () => responseOf(question, chosenIds) && confidenceGroup.current?.focus(),
      goToChoice: focusChoice,
      next: () => onNext?.(),
      undo,
    },
  )

  return (
    <section
      className={styles.question}
      data-mode={mode}
      data-answered={isAnswered || undefined}
      ref={section}
      aria-labelledby={`${contextId} ${leadInId}`}
      tabIndex={-1}
    >
      <div className={styles.asked}>
        <Stem stem={question.shown.stem} contextId={contextId} leadInId={leadInId} />
      </div>
      {submitted ? (
        <Feedback
          question={question}
          chosenIds={chosenIds}
          submitted={submitted}
          verdictLevel={verdictLevel}
          verdictRef={verdict}
          unfolded={window.matchMedia?.(WIDE_SCREEN).matches ?? false}
        />
      ) : (
        <OptionList question={question} chosenIds={chosenIds} leadInId={leadInId} onChoose={choose} />
      )}
      <div className={styles.foot} data-ready={responseOf(question, chosenIds) !== null || undefined}>
        {isAnswered ? (
          <div className={styles.afterwards}>
            <Button variant="quiet" onClick={undo}>
              {t('undo')}
            </Button>
            {onNext && (
              <Button variant="primary" onClick={onNext}>
                {t('next')}
              </Button>
            )}
          </div>
        ) : (
          <ConfidenceRow
            question={question}
            chosenCount={chosenIds.length}
            groupRef={confidenceGroup}
            onSubmit={submit}
          />
        )}
      </div>
      {mode === 'check' && !isAnswered && <FoldedAnswer question={question} />}
    </section>
  )
}

/** Takes over what was ticked in the server's page before this code had loaded. */
function adoptEarlyChoice(section: HTMLElement | null, key: string): void {
  const checked = [...(section?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map(
    ({ value }) => value,
  )
  if (checked.length > 0 && readQuestionState(key).chosenIds.length === 0) {
    changeQuestionState(key, { chosenIds: checked })
  }
}
