import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'

/** Fewest and most minutes a day that a plan can be made for. */
const MINUTES_A_DAY = { min: 5, max: 240 } as const

/**
 * `GET` and `PUT /api/learner/settings`: what a learner has told about their preparation. Null is what was skipped.
 */
export const learnerSettingsSchema = z.strictObject({
  /** On the learner's calendar, `YYYY-MM-DD`. */
  examDate: z.iso.date().nullable(),
  minutesADay: z.int().min(MINUTES_A_DAY.min).max(MINUTES_A_DAY.max).nullable(),
  /** The topic to begin reading at, as the placement found it; the topics before it come last. */
  beginAt: contentIdSchema.nullable().default(null),
})
export type LearnerSettings = z.infer<typeof learnerSettingsSchema>
