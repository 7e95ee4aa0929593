import 'server-only'
import { fail } from '#domain/shared/result.ts'
import { publicEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'

const nothing = publicEndpoint({ run: () => Promise.resolve(fail({ code: 'not-found' })) })

/** Every address below /api that no other route answers. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/*', {
  GET: nothing,
  POST: nothing,
  PUT: nothing,
  PATCH: nothing,
  DELETE: nothing,
})
