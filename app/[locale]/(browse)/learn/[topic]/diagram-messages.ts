import { messages } from '#app/i18n/messages.ts'
import type { Language } from '#domain/shared/language.ts'

/** The words that diagrams and the questions in them need in the browser. */
export function diagramMessages(language: Language) {
  const { diagram, quiz, review, ui } = messages[language]
  return { diagram, quiz, review: { saved: review.saved, menu: review.menu }, ui }
}
