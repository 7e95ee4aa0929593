import { z } from 'zod'

/** `GET /api/health` (the process answers) and `GET /api/ready` (the database answers and has our tables). */
export const healthResponseSchema = z.strictObject({ status: z.enum(['up', 'ready']) })
export type HealthResponse = z.infer<typeof healthResponseSchema>
