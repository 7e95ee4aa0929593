import type { ReviewEventInput } from '#contracts/review.ts'
import { dayIndex } from '#domain/scheduling/day-index.ts'
import { rateAnswer } from '#domain/scheduling/rate-answer.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import { newDraft } from './event-draft.ts'
import { keepEvent, takeBack } from './keep-event.ts'

/** An answer as a question gives it. */
export interface GivenAnswer extends Required<
  Pick<
    ReviewEventInput,
    'itemId' | 'itemHash' | 'variantSeed' | 'lang' | 'mode' | 'response' | 'confidence' | 'durationMs'
  >
> {
  readonly correct: boolean
}

/** An answer that is kept. */
export interface RecordedAnswer {
  readonly eventId: string
  /** The learner's days until the question comes back; null if it does not, or if the answer leaves that alone. */
  readonly daysUntilDue: number | null
}

/** Keeps an answer and tells when the question comes back, without waiting for the server. */
export async function recordAnswer({ correct, ...answer }: GivenAnswer): Promise<RecordedAnswer> {
  const draft = {
    ...newDraft('answer', answer.itemId, answer.mode),
    ...answer,
    rating: rateAnswer({ correct, confidence: answer.confidence }),
  }
  const { dueDay } = await keepEvent(draft)
  if (dueDay === null || answer.mode === 'cram') return { eventId: draft.id, daysUntilDue: null }
  const today = dayIndex(Date.parse(draft.clientAt), draft.timeZone, DEFAULT_SCHEDULING_SETTINGS.rolloverHour)
  return { eventId: draft.id, daysUntilDue: Math.max(0, dueDay - today) }
}

/** Takes an answer back by an event of its own. */
export function takeBackAnswer(
  eventId: string,
  { itemId, mode }: Pick<GivenAnswer, 'itemId' | 'mode'>,
): Promise<void> {
  return takeBack({ eventId, itemId, mode })
}

/** The same as one value, for pages that are there to answer: everything it takes comes with the page. */
export const answerRecorder = {
  prepare(): void {},
  record: recordAnswer,
  takeBack: takeBackAnswer,
}
