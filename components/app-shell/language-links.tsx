import type { Language } from '#domain/shared/language.ts'
import { LANGUAGES } from '#domain/shared/language.ts'

/**
 * Tells search engines which address is this page's own and where it stands in the other language.
 *
 * @param path - below the language, as `/learn/kms`; empty for the first page.
 */
export function LanguageLinks({ language, path }: { readonly language: Language; readonly path: string }) {
  return (
    <>
      <link rel="canonical" href={`/${language}${path}`} />
      {LANGUAGES.map((each) => (
        <link key={each} rel="alternate" hrefLang={each} href={`/${each}${path}`} />
      ))}
    </>
  )
}
