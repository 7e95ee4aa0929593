import type { Draft } from './draft.ts'
import type { Question } from './question.ts'

/** What every way of answering is given. */
export interface AnswerInputProps {
  readonly question: Question
  readonly draft: Draft | null
  /** Id of the element that asks. */
  readonly leadInId: string
  readonly onDraft: (draft: Draft) => void
  /** Enter in a field where keys are text: on to the confidence row. */
  readonly onDone: () => void
}
