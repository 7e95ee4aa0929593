import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { PairList } from '#components/reference/pair-list.tsx'
import { listPairs } from '#server/content/library.ts'
import { languageOf } from '../../language-of.ts'
import type { LocaleParams } from '../../language-of.ts'

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'reference.pairs' })
  return { title: t('title'), description: t('lede') }
}

export default async function ConfusingPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)

  return (
    <>
      <LanguageLinks language={language} path="/confusing" />
      <PairList pairs={await listPairs()} language={language} />
    </>
  )
}
