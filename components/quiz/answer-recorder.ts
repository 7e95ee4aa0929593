import type { Confidence, Response } from '#domain/quiz/response.ts'
import type { Language } from '#domain/shared/language.ts'

/** Where a question stands: inside a lesson, in a review, in practice, or in cramming that leaves dates alone. */
export type QuestionMode = 'check' | 'review' | 'practice' | 'cram'

/** One answer, judged in the browser. */
export interface Attempt {
  readonly itemId: string
  readonly itemHash: string
  readonly variantSeed: number
  readonly lang: Language
  readonly mode: QuestionMode
  readonly response: Response
  readonly confidence: Confidence
  readonly correct: boolean
  /** From first sight to submission. */
  readonly durationMs: number
}

/** What came of keeping an attempt. */
export interface Receipt {
  readonly eventId: string
  /** The learner's days until the question comes back; null if it does not. */
  readonly daysUntilDue: number | null
}

/** Keeps attempts. Handed in, because questions do not know how answers are stored and sent. */
export interface AnswerRecorder {
  /** A question is on screen: load what keeping its answer takes. */
  prepare(): void
  /** Resolves once the attempt is kept. */
  record(attempt: Attempt): Promise<Receipt>
  takeBack(eventId: string, attempt: Pick<Attempt, 'itemId' | 'mode'>): Promise<void>
}
