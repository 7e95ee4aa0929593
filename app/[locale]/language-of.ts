import { notFound } from 'next/navigation'
import { isLanguage } from '#domain/shared/language.ts'
import type { Language } from '#domain/shared/language.ts'

/** What every page below `[locale]` receives. */
export interface LocaleParams {
  readonly params: Promise<{ readonly locale: string }>
}

/** The language in the address. Any other first segment is an address that does not exist. */
export async function languageOf(params: LocaleParams['params']): Promise<Language> {
  const { locale } = await params
  if (!isLanguage(locale)) notFound()
  return locale
}
