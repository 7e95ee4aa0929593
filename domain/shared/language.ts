/** The two languages of interface and content, as BCP 47 primary subtags. */
export const LANGUAGES = ['ko', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One value per language, both present: the shape of everything that is published. */
export type Localized<Value> = Readonly<Record<Language, Value>>

/** Whether a text, for example the first segment of an address, names one of our languages. */
export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text)
}

/** The language that is not this one. */
export function otherLanguage(language: Language): Language {
  return language === 'ko' ? 'en' : 'ko'
}
