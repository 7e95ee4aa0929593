import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'

/** Longest note, in UTF-16 units: a screen of text. */
export const MAX_NOTE_LENGTH = 2_000

/** `GET /api/notes?itemId=kms-017`: the learner's own note; `text` is empty where there is none. */
export const noteRequestSchema = z.strictObject({ itemId: contentIdSchema })

/** `PUT /api/notes`, and the answer of both methods. An empty text removes the note. */
export const noteSchema = z.strictObject({
  itemId: contentIdSchema,
  text: z.string().max(MAX_NOTE_LENGTH),
})
export type Note = z.infer<typeof noteSchema>
