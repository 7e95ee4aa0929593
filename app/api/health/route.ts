import 'server-only'
import type { HealthResponse } from '#contracts/health.ts'
import { succeed } from '#domain/shared/result.ts'
import { publicEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'

const UP: HealthResponse = { status: 'up' }

/** Whether this process answers at all; asks nobody else. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/health', {
  GET: publicEndpoint({ run: () => Promise.resolve(succeed({ body: UP })) }),
})
