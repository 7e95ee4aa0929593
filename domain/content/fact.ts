import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { localizedTextSchema } from '#domain/shared/localized-text.ts'

/** How a claim of the study notes stands to what AWS documents on the day of the check. */
export const factStatusSchema = z.enum(['holds', 'changed', 'wrong', 'imprecise'])

/** A calendar date without a time, `YYYY-MM-DD`. */
const calendarDateSchema = z.iso.date()

/**
 * One claim that is taught, dated and sourced.
 *
 * `claim` is what study notes assert, true or not; a claim that does not hold is never shown without `now`, what is
 * true on the day of `checked`. `exam` is our judgement of what a candidate should answer where the exam lags behind.
 */
export const factSchema = z.strictObject({
  id: contentIdSchema,
  claim: localizedTextSchema,
  status: factStatusSchema,
  now: localizedTextSchema.optional(),
  exam: localizedTextSchema.optional(),
  source: z.url({ protocol: /^https$/ }),
  checked: calendarDateSchema,
})
export type Fact = z.infer<typeof factSchema>
