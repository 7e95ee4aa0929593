import type { Language } from '#domain/shared/language.ts'

/** Remembers the language chosen last, for the bare address: as long as a guest is remembered. */
export const LANGUAGE_COOKIE = { name: 'language', maxAge: 400 * 24 * 60 * 60 }

/** Makes the bare address lead to this language from now on. Where a page is loaded as a whole, the server does it. */
export function rememberLanguage(language: Language): void {
  const { name, maxAge } = LANGUAGE_COOKIE
  document.cookie = `${name}=${language}; path=/; max-age=${maxAge}; samesite=lax`
}
