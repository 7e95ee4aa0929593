import { z } from 'zod'
import { contentIdSchema } from '#domain/shared/content-id.ts'
import { localizedTextSchema } from '#domain/shared/localized-text.ts'
import { SECRECY_CLASSES } from '#domain/shared/secrecy.ts'

/** A glossary entry. Its first use in each section of a lesson opens a card with the definition. */
export const termSchema = z.strictObject({
  id: contentIdSchema,
  term: localizedTextSchema,
  definition: localizedTextSchema,
  /** Other spellings under which the term is recognised and searched, inflected forms excluded. */
  synonyms: z
    .strictObject({ ko: z.array(z.string().min(1)).default([]), en: z.array(z.string().min(1)).default([]) })
    .default({ ko: [], en: [] }),
  /** Present where the term names a value that the pictures colour. */
  secrecy: z.enum(SECRECY_CLASSES).optional(),
})
export type Term = z.infer<typeof termSchema>
