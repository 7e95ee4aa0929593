import 'server-only'
import { MAX_BATCH_BYTES, saveReviewEventsRequestSchema } from '#contracts/review.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import { learnerEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'
import { saveReviewEvents } from '#server/use-cases/review/save-review-events.ts'

/** A person answers every few seconds; a browser that was offline for months sends its batches one after another. */
const PER_LEARNER = { name: 'review-events', burst: 120, perSecond: 10 }

/** Compressing a few hundred bytes costs the server more than it saves the phone. */
const CACHE_CONTROL = 'no-store, no-transform'

/** Stores what a learner did. Only the envelope is refused as a whole; each event has its own result. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/review/events', {
  POST: learnerEndpoint({
    body: saveReviewEventsRequestSchema,
    maxBodyBytes: MAX_BATCH_BYTES,
    perLearner: PER_LEARNER,
    run: async ({ learnerId, body, now }) => {
      const saved = await saveReviewEvents({ learnerId, ...body, now })
      if (saved.ok) return succeed({ body: saved.value, cacheControl: CACHE_CONTROL })
      /** The learner was erased, and a signed cookie is believed for some minutes without looking. */
      if (saved.failure.code === 'learner-unknown') return fail({ code: 'sign-in-required' })
      return fail(saved.failure)
    },
  }),
})
