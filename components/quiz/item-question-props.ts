import type { ReactNode } from 'react'
import type { Confidence } from '#domain/quiz/response.ts'
import type { AnswerRecorder, QuestionMode } from './answer-recorder.ts'
import type { Question } from './question.ts'

/** What a question is given by where it stands. */
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
  /** Says where the answer is kept; shown once there is one. */
  readonly savedState?: ReactNode
  /** What helps where the question keeps failing; shown under a wrong answer. */
  readonly remedy?: ReactNode
  /** Absent where nothing follows, as in a lesson. */
  readonly onNext?: () => void
}
