import type { z } from 'zod'
import { errorBodySchema } from '#contracts/error.ts'
import { ApiError } from './api-error.ts'

/**
 * Reads one of our own addresses.
 *
 * @throws {ApiError} the only thing thrown; an answer of another shape than agreed counts as none.
 */
export async function fetchParsed<Body>(
  address: string,
  schema: z.ZodType<Body>,
  signal?: AbortSignal,
): Promise<Body> {
  const response = await fetch(address, signal ? { signal } : {}).catch(() => null)
  const json: unknown = await response?.json().catch(() => undefined)
  if (!response?.ok) throw new ApiError(errorBodySchema.safeParse(json).data?.error.code ?? 'no-answer')
  const body = schema.safeParse(json)
  if (!body.success) throw new ApiError('no-answer')
  return body.data
}
