import { LANGUAGES } from '#domain/shared/language.ts'
import type { Language } from '#domain/shared/language.ts'

/** The page that stands in for one that is not on the device. */
export function offlinePage(language: Language): string {
  return `/${language}/offline`
}

/** The review without anything of its learner in it: what it asks comes from the device. */
export function reviewShell(language: Language): string {
  return `/${language}/offline/review`
}

/** Pages that every device keeps; each is the same for everybody and belongs to one build. */
export const SHELL_PAGES: readonly string[] = LANGUAGES.flatMap((language) => [
  offlinePage(language),
  reviewShell(language),
])
