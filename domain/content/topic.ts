import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { localizedTextSchema } from '#domain/shared/localized-text.ts'
import { taskStatementIdSchema } from './exam-guide.ts'

/** A topic of the course: a folder of `content/topics`. */
export const topicSchema = z.strictObject({
  id: contentIdSchema,
  /** Place in the course, from 0 (the basics). */
  order: z.int().min(0),
  title: localizedTextSchema,
  /** One or two sentences that say what one will be able to see and decide. */
  summary: localizedTextSchema,
  /** Task statements of the exam guide that the topic serves, as `1.3`. */
  taskStatements: z.array(taskStatementIdSchema).min(1),
  /** Reading time of the whole lesson, checks included. */
  minutes: z.int().min(1),
  /** Share of this topic in an assembled form, relative to the other topics. */
  weight: z.number().positive(),
  prerequisites: z.array(contentIdSchema).default([]),
  /** Confusable pairs this topic takes part in. */
  pairs: z.array(contentIdSchema).default([]),
})
export type Topic = z.infer<typeof topicSchema>
