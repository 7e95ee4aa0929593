import type { Confidence } from '#domain/quiz/response.ts'
import { scoreResponse } from '#domain/quiz/score-response.ts'
import type { AnswerRecorder, QuestionMode, Receipt } from './answer-recorder.ts'
import { responseOf } from './draft.ts'
import type { Question } from './question.ts'
import { changeQuestionState, readQuestionState, stateKey } from './question-state.ts'

/** Receipts of answers that are being kept, so that an undo can follow at once. */
const receipts = new Map<string, Promise<Receipt>>()

/**
 * Judges the choice and keeps the answer. The verdict stands at once; the receipt follows when the answer is kept.
 *
 * @returns whether the answer is right; null while the choice is incomplete or already submitted.
 */
export function submitAnswer(
  question: Question,
  mode: QuestionMode,
  confidence: Confidence,
  recorder: AnswerRecorder,
): boolean | null {
  const key = stateKey(question, mode)
  const { draft, shownAt, submitted } = readQuestionState(key)
  const response = responseOf(question, draft)
  if (submitted || !response) return null
  const score = scoreResponse(question.shown.answer, question.key, response)
  if (score.kind === 'invalid') throw new TypeError(`A choice that the page offered is ${score.code}`)

  const { correct } = score
  changeQuestionState(key, { submitted: { confidence, correct, receipt: null, failed: false } })
  const { id, hash, variantSeed, language } = question.shown
  const durationMs = Math.max(0, Date.now() - (shownAt ?? Date.now()))
  const kept = recorder.record({
    itemId: id,
    itemHash: hash,
    variantSeed,
    lang: language,
    mode,
    response,
    confidence,
    correct,
    // A tab left open over night says nothing about the question.
    durationMs: Math.min(durationMs, 86_400_000),
  })
  receipts.set(key, kept)
  kept.then(
    (receipt) => noteOutcome(key, kept, { receipt }),
    () => noteOutcome(key, kept, { failed: true }),
  )
  return correct
}

/**
 * Takes the answer back: the question can be answered again, its choice as it was. The event that says so follows when
 * the answer it names is kept.
 */
export function undoAnswer(question: Question, mode: QuestionMode, recorder: AnswerRecorder): void {
  const key = stateKey(question, mode)
  const { submitted } = readQuestionState(key)
  if (!submitted) return
  const kept = submitted.receipt ? Promise.resolve(submitted.receipt) : receipts.get(key)
  receipts.delete(key)
  changeQuestionState(key, { submitted: null, shownAt: Date.now() })
  kept?.then(
    ({ eventId }) => recorder.takeBack(eventId, { itemId: question.shown.id, mode }),
    () => undefined, // Never kept: nothing to take back.
  )
}

/** The answer may have been taken back meanwhile, and another one given. */
function noteOutcome(
  key: string,
  kept: Promise<Receipt>,
  outcome: { receipt: Receipt } | { failed: true },
): void {
  const { submitted } = readQuestionState(key)
  if (submitted && receipts.get(key) === kept) {
    changeQuestionState(key, { submitted: { ...submitted, ...outcome } })
  }
}
