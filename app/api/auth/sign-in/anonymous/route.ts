import 'server-only'
import { signInAsGuestRequestSchema } from '#contracts/session.ts'
import type { SessionResponse } from '#contracts/session.ts'
import { succeed } from '#domain/shared/result.ts'
import { signInAsGuest } from '#server/auth/sign-in-as-guest.ts'
import { publicEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'

/** A whole class may begin at once from behind one address; a script that fills the database with guests may not. */
const PER_ADDRESS = { name: 'guest', burst: 600, perSecond: 2 }

/** Makes a guest. Called by a browser that has something to save, never by a page view. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/auth/sign-in/anonymous', {
  POST: publicEndpoint({
    body: signInAsGuestRequestSchema,
    perAddress: PER_ADDRESS,
    run: async ({ request, body }) => {
      const { isGuest, cookies } = await signInAsGuest(request.headers, body.deviceId)
      const answer: SessionResponse = { learner: { isGuest } }
      return succeed({ body: answer, cookies })
    },
  }),
})
