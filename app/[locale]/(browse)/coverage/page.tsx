import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { CoverageView } from '#components/reference/coverage-view.tsx'
import { getExamGuide, listTopics } from '#server/content/library.ts'
import { languageOf } from '../../language-of.ts'
import type { LocaleParams } from '../../language-of.ts'

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'reference.coverage' })
  return { title: t('title') }
}

export default async function CoveragePage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const [examGuide, topics] = await Promise.all([getExamGuide(), listTopics()])

  return (
    <>
      <LanguageLinks language={language} path="/coverage" />
      <CoverageView examGuide={examGuide} topics={topics} language={language} />
    </>
  )
}
