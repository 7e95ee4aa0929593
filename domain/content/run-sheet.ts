import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { localizedTextSchema } from '#domain/shared/localized-text.ts'

/** What a scene may put before a class. */
const SUBJECTS = ['section', 'diagram', 'lab', 'items'] as const

/** One stretch of a class in which everybody looks at the same thing or answers the same questions. */
const sceneSchema = z
  .strictObject({
    id: contentIdSchema,
    /** Shown to everybody. */
    title: localizedTextSchema,
    minutes: z.int().min(1),
    /** A section of the topic's lesson. */
    section: contentIdSchema.optional(),
    diagram: contentIdSchema.optional(),
    lab: contentIdSchema.optional(),
    /** Practice items, asked one after the other. */
    items: z.array(contentIdSchema).min(1).optional(),
    /** What the instructor does and says. No learner ever loads it. */
    notes: localizedTextSchema,
  })
  .refine((scene) => SUBJECTS.filter((subject) => scene[subject] !== undefined).length === 1, {
    error: `name one thing to show, as ${SUBJECTS.join(', ')}`,
  })
export type Scene = z.infer<typeof sceneSchema>

/** A class prepared to the minute. An entry of a topic's `class.yaml`. */
export const runSheetSchema = z.strictObject({
  id: contentIdSchema,
  /** How long the class takes: the minutes of its scenes together. */
  minutes: z.int().min(1),
  scenes: z.array(sceneSchema).min(1),
})
export type RunSheet = z.infer<typeof runSheetSchema>
