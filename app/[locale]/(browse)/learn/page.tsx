import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { TopicList } from '#components/lesson/topic-list.tsx'
import { listTopics } from '#server/content/library.ts'
import { languageOf } from '../../language-of.ts'
import type { LocaleParams } from '../../language-of.ts'

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'lesson.topics' })
  return { title: t('title'), description: t('lede') }
}

export default async function LearnPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)

  return (
    <>
      <LanguageLinks language={language} path="/learn" />
      <TopicList topics={await listTopics()} language={language} />
    </>
  )
}
