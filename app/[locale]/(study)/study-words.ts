import { messages } from '#app/i18n/messages.ts'
import type { Language } from '#domain/shared/language.ts'

/** The words that questions, sittings and the pictures they open need in the browser. */
export function studyWords(language: Language) {
  const { diagram, quiz, review, ui } = messages[language]
  return { diagram, quiz, review, ui }
}
