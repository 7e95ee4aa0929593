import 'server-only'
import type { SessionResponse } from '#contracts/session.ts'
import { succeed } from '#domain/shared/result.ts'
import { findLearner } from '#server/auth/find-learner.ts'
import { publicEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'

/** Who is signed in; nobody is an answer too. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/auth/get-session', {
  GET: publicEndpoint({
    run: async ({ request }) => {
      const learner = await findLearner(request.headers)
      const body: SessionResponse = { learner: learner ? { isGuest: learner.isGuest } : null }
      return succeed({ body, cookies: learner?.cookies ?? [] })
    },
  }),
})
