'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import { AnswerInput } from './answer-input.tsx'
import { ConfidenceRow } from './confidence-row.tsx'
import { responseOf } from './draft.ts'
import { Feedback } from './feedback.tsx'
import { FoldedAnswer } from './folded-answer.tsx'
import type { ItemQuestionProps } from './item-question-props.ts'
import styles from './question.module.css'
import { Stem } from './stem.tsx'
import { isWideScreen, useItemQuestion } from './use-item-question.ts'

/** One question, from first sight to feedback. Its state outlives a switch of language and a reload. */
export function ItemQuestion(props: ItemQuestionProps) {
  const { question, mode, verdictLevel, onNext } = props
  const t = useTranslations('quiz')
  const contextId = useId()
  const leadInId = useId()
  const { state, section, verdict, confidenceGroup, changeDraft, goToConfidence, submit, undo } =
    useItemQuestion(props)
  const { draft, submitted } = state
  const isAnswered = submitted !== null

  return (
    <section
      className={styles.question}
      data-mode={mode === 'check' ? 'check' : 'review'}
      data-type={question.shown.answer.type}
      data-answered={isAnswered || undefined}
      ref={section}
      aria-labelledby={`${contextId} ${leadInId}`}
      tabIndex={-1}
    >
      <div className={styles.asked} lang={question.shown.language}>
        <Stem stem={question.shown.stem} contextId={contextId} leadInId={leadInId} />
      </div>
      {submitted ? (
        <Feedback
          question={question}
          draft={draft}
          submitted={submitted}
          verdictLevel={verdictLevel}
          verdictRef={verdict}
          unfolded={isWideScreen()}
          remedy={submitted.correct ? null : props.remedy}
        />
      ) : (
        <AnswerInput
          question={question}
          draft={draft}
          leadInId={leadInId}
          onDraft={changeDraft}
          onDone={goToConfidence}
        />
      )}
      <div className={styles.foot} data-ready={responseOf(question, draft) !== null || undefined}>
        {isAnswered ? (
          <div className={styles.afterwards}>
            <Button variant="quiet" onClick={undo}>
              {t('undo')}
            </Button>
            {props.savedState}
            {onNext && (
              <Button variant="primary" onClick={onNext}>
                {t('next')}
              </Button>
            )}
          </div>
        ) : (
          <ConfidenceRow question={question} draft={draft} groupRef={confidenceGroup} onSubmit={submit} />
        )}
      </div>
      {mode === 'check' && !isAnswered && <FoldedAnswer question={question} />}
    </section>
  )
}
