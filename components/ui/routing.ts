import { defineRouting } from 'next-intl/routing'
import { LANGUAGES } from '#domain/shared/language.ts'
import { LANGUAGE_COOKIE } from './remember-language.ts'

/** Every page stands under `/ko` or `/en`. */
export const routing = defineRouting({
  locales: LANGUAGES,
  defaultLocale: 'ko',
  localePrefix: 'always',
  localeCookie: LANGUAGE_COOKIE,
})
