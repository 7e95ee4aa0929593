import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'

/** What the learner selected: ids, never positions, since options are shuffled. */
export const responseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), optionId: contentIdSchema }),
  z.strictObject({ type: z.literal('multiple'), optionIds: z.array(contentIdSchema).min(1).max(12) }),
  z.strictObject({ type: z.literal('ordering'), optionIds: z.array(contentIdSchema).min(2).max(12) }),
  z.strictObject({
    type: z.literal('matching'),
    choiceIdByPromptId: z.record(contentIdSchema, contentIdSchema),
  }),
  z.strictObject({ type: z.literal('numeric'), value: z.number() }),
])
export type Response = z.infer<typeof responseSchema>

/** How sure the learner says to be; chosen in the same tap that submits. */
export const confidenceSchema = z.enum(['guessed', 'unsure', 'sure'])
export type Confidence = z.infer<typeof confidenceSchema>
