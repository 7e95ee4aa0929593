import { defineRouting } from 'next-intl/routing'
import { LANGUAGES } from '#domain/shared/language.ts'

/** Every page stands under `/ko` or `/en`; the language chosen last is remembered for the bare address. */
export const routing = defineRouting({
  locales: LANGUAGES,
  defaultLocale: 'ko',
  localePrefix: 'always',
  localeCookie: { name: 'language', maxAge: 400 * 24 * 60 * 60 },
})
