import { v7 as timeOrderedUuid } from 'uuid'
import type { ReviewEventInput } from '#contracts/review.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dayIndex } from '#domain/scheduling/day-index.ts'
import { rateAnswer } from '#domain/scheduling/rate-answer.ts'
import { DEFAULT_SCHEDULING_SETTINGS } from '#domain/scheduling/scheduling-settings.ts'
import { localCard } from './local-card.ts'
import { browserOutbox } from './outbox/browser-outbox.ts'
import type { EventDraft } from './outbox/outbox-store.ts'
import { deviceTimeZone, rememberTimeZone } from './time-zone.ts'

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
  /** The learner's days until the question comes back; null if it does not. */
  readonly daysUntilDue: number | null
}

/** Cards as they were before answers given on this page: what an undo goes back to. */
const cardsBefore = new Map<string, CardState>()

/** Keeps an answer and tells when the question comes back, without waiting for the server. */
export async function recordAnswer({ correct, ...answer }: GivenAnswer): Promise<RecordedAnswer> {
  const draft = {
    ...newDraft('answer', answer.itemId, answer.mode),
    ...answer,
    rating: rateAnswer({ correct, confidence: answer.confidence }),
  }
  const outbox = browserOutbox()
  const [confirmed, waitingBefore] = await Promise.all([
    outbox.confirmedCard(answer.itemId),
    outbox.waiting(),
  ])
  const waiting = await outbox.append(draft)
  cardsBefore.set(draft.id, localCard(answer.itemId, confirmed, waitingBefore))
  const { dueDay } = localCard(answer.itemId, confirmed, [...waitingBefore, waiting])
  const today = dayIndex(Date.parse(draft.clientAt), draft.timeZone, DEFAULT_SCHEDULING_SETTINGS.rolloverHour)
  return { eventId: draft.id, daysUntilDue: dueDay === null ? null : Math.max(0, dueDay - today) }
}

/** Takes an answer back by an event of its own. */
export async function takeBackAnswer(
  eventId: string,
  { itemId, mode }: Pick<GivenAnswer, 'itemId' | 'mode'>,
): Promise<void> {
  await browserOutbox().append(
    { ...newDraft('undo', itemId, mode), targetId: eventId },
    cardsBefore.get(eventId),
  )
}

/** The same as one value, for pages that are there to answer: everything it takes comes with the page. */
export const answerRecorder = {
  prepare(): void {},
  record: recordAnswer,
  takeBack: takeBackAnswer,
}

function newDraft(kind: EventDraft['kind'], itemId: string, mode: EventDraft['mode']): EventDraft {
  rememberTimeZone()
  return {
    id: timeOrderedUuid(),
    clientAt: new Date().toISOString(),
    timeZone: deviceTimeZone(),
    kind,
    itemId,
    mode,
  }
}
