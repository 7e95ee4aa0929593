import type { KmsCalls } from './state.ts'

/**
 * What 10,000 requests to KMS with a symmetric key cost outside the free tier, US dollars.
 *
 * @see https://aws.amazon.com/kms/pricing/
 */
const USD_PER_10_000_CALLS = 0.03

/** When the price was looked up; it is the same in most Regions, and the free tier is left out. */
export const PRICE_CHECKED = '2026-11-23'

/** How many calls there were. */
export function totalCalls({ GenerateDataKey, Decrypt, Encrypt }: KmsCalls): number {
  return GenerateDataKey + Decrypt + Encrypt
}

/** What they cost, US dollars. */
export function costOf(calls: KmsCalls): number {
  return (totalCalls(calls) / 10_000) * USD_PER_10_000_CALLS
}
