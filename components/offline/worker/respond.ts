import { isKeepable } from './build-cache.ts'
import type { BuildCache } from './build-cache.ts'
import type { Plan } from './plan-response.ts'

/** As long as a learner who has the page on the device waits for a network that does not answer: a tunnel, not a modem. */
const PATIENCE_MS = 3_000

export interface Responding {
  readonly cache: BuildCache
  /** Lets work go on after the response has been given. */
  readonly afterwards: (work: Promise<unknown>) => void
}

/** A file of a build: its name says what is in it, so that a kept copy is as good as a new one. */
export async function respondWithAsset(
  request: Request,
  { cache, afterwards }: Responding,
): Promise<Response> {
  const kept = await cache.find(request)
  if (kept) return kept
  const response = await fetch(request)
  afterwards(cache.keepAsset(request, response.clone()))
  return response
}

/** A page: what the server says now, or what the device has when the server does not answer in time. */
export async function respondWithPage(
  request: Request,
  { standIn, lastResort }: Extract<Plan, { kind: 'page' }>,
  { cache, afterwards }: Responding,
): Promise<Response> {
  const kept = await cache.find(standIn ?? new URL(request.url).pathname)
  const asked = fetch(request).then((response) => {
    if (isKeepable(response)) afterwards(cache.keepPage(request.url, response.clone()))
    return response
  })
  const answer = await Promise.race([asked.catch(() => null), ...(kept ? [after(PATIENCE_MS)] : [])])
  // 502 and its like come from what stands before a server that is away.
  if (answer && (answer.status < 500 || !kept)) return answer
  return kept ?? (await cache.find(lastResort)) ?? asked
}

function after(delayMs: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), delayMs))
}
