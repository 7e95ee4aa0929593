import { reviewsWithin } from '#domain/scheduling/estimate-minutes.ts'

/** How short a review an address asks for: `?minutes=5`, or `?count=5` after days away. */
export function readLimit({ minutes, count }: Readonly<Record<string, string | string[] | undefined>>): {
  readonly limit?: number
  readonly path: string
} {
  const inMinutes = wholeNumber(minutes)
  if (inMinutes !== null) return { limit: reviewsWithin(inMinutes), path: `/review?minutes=${inMinutes}` }
  const inCards = wholeNumber(count)
  return inCards === null ? { path: '/review' } : { limit: inCards, path: `/review?count=${inCards}` }
}

function wholeNumber(text: string | string[] | undefined): number | null {
  return typeof text === 'string' && /^[1-9]\d?$/.test(text) ? Number(text) : null
}
