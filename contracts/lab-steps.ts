import { z } from 'zod'
import type { RichText } from '#domain/content/rich-text.ts'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { LANGUAGES } from '#domain/shared/language.ts'

/** `GET /api/lab-steps?lab=envelope&scenario=first-envelope&step=store&language=en`: one moment of a lab in words. */
export const labStepRequestSchema = z.strictObject({
  lab: contentIdSchema,
  scenario: contentIdSchema,
  step: contentIdSchema,
  language: z.enum(LANGUAGES),
})

/** Who can read what at a moment, as it is said. */
export interface ReaderWords {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly party: string
    /** One for each column; `reading` is what the words stand for. */
    readonly cells: readonly { readonly reading: string; readonly text: string }[]
  }[]
}

/** It comes from our own server, which ran the lab; only its outermost shape is looked at. */
export const labStepResponseSchema = z.custom<{
  readonly story: string
  readonly briefing: string
  /** What happens at the step, in one line. */
  readonly title: string
  /** The same told at the depth of pictures. */
  readonly said: RichText
  readonly readers: ReaderWords
  /** Where the lab stands at this step. */
  readonly href: string
  readonly openInLab: string
}>(
  (value) => typeof value === 'object' && value !== null && 'said' in value && 'readers' in value,
  'not a step of a lab',
)
export type LabStepResponse = z.infer<typeof labStepResponseSchema>
