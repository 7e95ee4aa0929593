import 'server-only'
import { reviewQueueRequestSchema } from '#contracts/review.ts'
import { fail, succeed } from '#domain/shared/result.ts'
import { learnerEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'
import { getReviewQueue } from '#server/use-cases/review/get-review-queue.ts'

/** Asked for when a page opens and after every batch. */
const PER_LEARNER = { name: 'review-queue', burst: 120, perSecond: 10 }

const UNKNOWN_ZONE = { path: 'timeZone', message: 'Not the IANA name of a time zone, as Asia/Seoul' }

/** What is due now, and what the next day holds. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/review/queue', {
  GET: learnerEndpoint({
    query: reviewQueueRequestSchema,
    perLearner: PER_LEARNER,
    run: async ({ learnerId, query, now }) => {
      const queue = await getReviewQueue({ learnerId, timeZone: query.timeZone, now })
      if (queue.ok) return succeed({ body: queue.value })
      if (queue.failure.code === 'unknown-time-zone')
        return fail({ code: 'malformed-request', issues: [UNKNOWN_ZONE] })
      return fail(queue.failure)
    },
  }),
})
