import { useSyncExternalStore } from 'react'
import type { Language } from '#domain/shared/language.ts'
import { isLanguage } from '#domain/shared/language.ts'

/** The language questions are asked in: `same` follows the page. */
export type QuestionLanguage = Language | 'same'

const STORAGE_KEY = 'question-language'
const listeners = new Set<() => void>()
/** Where storage is refused the choice lasts as long as the page. */
let unstored: QuestionLanguage = 'same'

/** What the learner has chosen on this device. */
export function readQuestionLanguage(): QuestionLanguage {
  try {
    const stored = localStorage.getItem(STORAGE_KEY) ?? 'same'
    return isLanguage(stored) ? stored : 'same'
  } catch {
    return unstored
  }
}

export function chooseQuestionLanguage(choice: QuestionLanguage): void {
  unstored = choice
  try {
    if (choice === 'same') localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, choice)
  } catch {
    // Kept in `unstored`.
  }
  for (const listener of listeners) listener()
}

/** The choice, kept in step; what the server draws follows the page. */
export function useQuestionLanguage(): QuestionLanguage {
  return useSyncExternalStore(subscribe, readQuestionLanguage, () => 'same')
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
