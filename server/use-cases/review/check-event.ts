import 'server-only'
import type { EventRejection, ReviewEventInput } from '#contracts/review.ts'
import type { Item } from '#domain/content/item.ts'
import { scoreResponse } from '#domain/quiz/score-response.ts'
import { chooseVariant } from '#domain/quiz/variant.ts'
import { isTimeZone } from '#domain/scheduling/day-index.ts'
import { rateAnswer } from '#domain/scheduling/rate-answer.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import type { Result } from '#domain/shared/result.ts'

/** An event that may be stored. */
export interface CheckedEvent {
  /** Whether the server derived the rating itself. */
  readonly regraded: boolean
}

/**
 * Judges an event by what the course says, without looking at the learner's other events.
 *
 * An answer to the item as it stands is graded again, and its rating must follow. An answer to another version of the
 * item, which the learner may have had offline, keeps the rating the device gave it.
 *
 * @param item - the published item that the event names, if there is one.
 */
export function checkEvent(
  event: ReviewEventInput,
  item: Item | undefined,
): Result<CheckedEvent, EventRejection> {
  if (!isTimeZone(event.timeZone)) return fail('unknown-time-zone')
  if (!item) return fail('unknown-item')
  if (event.kind !== 'answer' || event.itemHash !== item.hash) return succeed({ regraded: false })
  return derivedRating(event, item) === event.rating
    ? succeed({ regraded: true })
    : fail('rating-does-not-follow')
}

function derivedRating({ response, confidence, variantSeed }: ReviewEventInput, item: Item) {
  if (response === undefined || confidence === undefined || variantSeed === undefined) return null
  const values = chooseVariant(item.variables, variantSeed)
  const score = scoreResponse(item.texts.en.answer, item.key, response, values)
  return score.kind === 'scored' ? rateAnswer({ correct: score.correct, confidence }) : null
}
