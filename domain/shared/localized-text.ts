import { z } from 'zod'
import { LANGUAGES } from './language.ts'

export const languageSchema = z.enum(LANGUAGES)

/** A short text in both languages, neither empty. */
export const localizedTextSchema = z.strictObject({
  ko: z.string().trim().min(1),
  en: z.string().trim().min(1),
})
export type LocalizedText = z.infer<typeof localizedTextSchema>
