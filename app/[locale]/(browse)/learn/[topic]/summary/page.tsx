import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { SummaryView } from '#components/lesson/summary-view.tsx'
import { getLesson, getTopic, listTopics } from '#server/content/library.ts'
import { languageOf } from '../../../../language-of.ts'
import { lessonReferences } from '../lesson-references.ts'

interface TopicParams {
  readonly params: Promise<{ readonly locale: string; readonly topic: string }>
}

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

export async function generateStaticParams() {
  return (await listTopics()).map(({ id }) => ({ topic: id }))
}

export async function generateMetadata({ params }: TopicParams): Promise<Metadata> {
  const language = await languageOf(params)
  const t = await getTranslations({ locale: language, namespace: 'lesson.onePage' })
  const topic = await getTopic((await params).topic)
  return topic ? { title: `${topic.title[language]}: ${t('title')}` } : {}
}

export default async function SummaryPage({ params }: TopicParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const { topic } = await params
  const lesson = await getLesson(topic, language)
  if (!lesson) notFound()

  return (
    <>
      <LanguageLinks language={language} path={`/learn/${topic}/summary`} />
      <SummaryView lesson={lesson} references={await lessonReferences()} />
    </>
  )
}
