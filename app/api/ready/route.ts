import 'server-only'
import type { HealthResponse } from '#contracts/health.ts'
import { succeed } from '#domain/shared/result.ts'
import { publicEndpoint } from '#server/http/endpoint.ts'
import { handle } from '#server/http/handle.ts'
import { checkReadiness } from '#server/use-cases/operations/check-readiness.ts'

const READY: HealthResponse = { status: 'ready' }

/** Whether this process should be sent requests: it can reach a database that has its tables. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle('/api/ready', {
  GET: publicEndpoint({
    run: async () => {
      const readiness = await checkReadiness()
      return readiness.ok ? succeed({ body: READY }) : readiness
    },
  }),
})
