import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { localizedTextSchema } from '#domain/shared/localized-text.ts'

/** One half of a confusable pair. */
const pairSideSchema = z.strictObject({
  name: localizedTextSchema,
  /** The situation in which this side is the right choice. */
  chooseWhen: localizedTextSchema,
})

/** Two things that learners mix up, and the question that tells them apart. An entry of `pairs.yaml`. */
export const pairSchema = z.strictObject({
  id: contentIdSchema,
  sides: z.tuple([pairSideSchema, pairSideSchema]),
  /** Ask this of a scenario and the answer names the side. */
  decidingQuestion: localizedTextSchema,
  /** Practice items that make the learner decide between the two. */
  items: z.array(contentIdSchema).default([]),
})
export type Pair = z.infer<typeof pairSchema>
