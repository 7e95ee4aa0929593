import { z } from 'zod'

/** Every failure a client of the HTTP interface may have to tell apart. Statuses: server/http/error-status.ts. */
export const ERROR_CODES = [
  'malformed-request',
  'sign-in-required',
  'forbidden',
  'not-found',
  'payload-too-large',
  'unsupported-media-type',
  'method-not-allowed',
  'cross-origin-refused',
  'rate-limited',
  'database-unavailable',
  'unexpected',
] as const
export const errorCodeSchema = z.enum(ERROR_CODES)
export type ErrorCode = z.infer<typeof errorCodeSchema>

/** Body of every answer that is not a success. `message` may be shown; diagnosis stays in the server's log. */
export const errorBodySchema = z.strictObject({
  error: z.strictObject({
    code: errorCodeSchema,
    message: z.string(),
    /** Names the log lines of this request. */
    requestId: z.string(),
    issues: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  }),
})
export type ErrorBody = z.infer<typeof errorBodySchema>
