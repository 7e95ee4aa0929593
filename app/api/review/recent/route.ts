import 'server-only'
import { learnerEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'
import { succeed } from '#domain/shared/result.ts'
import { getRecentDeeds } from '#server/use-cases/review/get-recent-deeds.ts'

const PER_LEARNER = { name: 'recent-deeds', burst: 120, perSecond: 5 }

/** What can still be taken back, whichever device it was done on. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/review/recent', {
  GET: learnerEndpoint({
    perLearner: PER_LEARNER,
    run: async ({ learnerId }) => {
      const recent = await getRecentDeeds(learnerId)
      return recent.ok ? succeed({ body: recent.value }) : recent
    },
  }),
})
