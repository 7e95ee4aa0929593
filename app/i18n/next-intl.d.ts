import type { Language } from '#domain/shared/language.ts'
import type { Messages } from './messages.ts'

/** A key that no feature has, or a language that is not ours, does not compile. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: Messages
  }
}
