import { config } from 'zod'
import type { z } from 'zod'

// zod would compile its parsers with `new Function`, and even asking whether it may is a violation of our policy.
config({ jitless: true })

/**
 * Holds an answer of the server against its contract; the only place where the browser parses.
 *
 * @returns undefined where the answer has another shape than agreed.
 */
export function parseShape<Shape>(schema: z.ZodType<Shape>, value: unknown): Shape | undefined {
  return schema.safeParse(value).data
}
