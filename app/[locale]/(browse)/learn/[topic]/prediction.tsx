'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { readQuestionState, stateKey } from '#components/quiz/question-state.ts'
import type { Question } from '#components/quiz/question.ts'
import { ItemMenu } from '#components/review/item-menu.tsx'
import { lazyAnswerRecorder } from '#components/review/lazy-answer-recorder.ts'
import { SavedStateLine } from '#components/review/saved-state-line.tsx'

const ItemQuestion = lazy(async () => ({
  default: (await import('#components/quiz/item-question.tsx')).ItemQuestion,
}))

/**
 * The question a step of a diagram waits behind. An answer is recorded like any check of a lesson; going on without one
 * records nothing.
 */
export function Prediction({
  question,
  onAnswered,
}: {
  readonly question: Question
  readonly onAnswered: () => void
}) {
  const t = useTranslations('diagram')
  const latest = useRef(onAnswered)
  useEffect(() => {
    latest.current = onAnswered
  })
  // It may have been answered elsewhere on the page, or before the language was changed.
  useEffect(() => {
    if (readQuestionState(stateKey(question, 'check')).submitted !== null) latest.current()
  }, [question])

  const { id, hash } = question.shown
  return (
    <Suspense fallback={<p className="text-s1 text-ink-2">{t('loadingGate')}</p>}>
      <div className="flex justify-end">
        <ItemMenu itemId={id} itemHash={hash} isAnswered={false} />
      </div>
      <ItemQuestion
        question={question}
        mode="check"
        verdictLevel="h4"
        recorder={lazyAnswerRecorder}
        savedState={<SavedStateLine />}
        onAnswered={onAnswered}
      />
    </Suspense>
  )
}
