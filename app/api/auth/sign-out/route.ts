import 'server-only'
import type { SessionResponse } from '#contracts/session.ts'
import { succeed } from '#domain/shared/result.ts'
import { signOut } from '#server/auth/sign-out.ts'
import { publicEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'

const NOBODY: SessionResponse = { learner: null }

/** Ends the session. A guest who signs out cannot come back; the page has to say so first. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/auth/sign-out', {
  POST: publicEndpoint({
    run: async ({ request }) => succeed({ body: NOBODY, cookies: await signOut(request.headers) }),
  }),
})
