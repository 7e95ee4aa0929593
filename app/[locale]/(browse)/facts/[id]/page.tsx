import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { FactView } from '#components/reference/fact-view.tsx'
import { sectionsWhere } from '#components/reference/taught-section.ts'
import { getFact, listFacts, listItems, listTopics } from '#server/content/library.ts'
import { languageOf } from '../../../language-of.ts'
import { AskedQuestions } from '../../asked-questions.tsx'

interface FactParams {
  readonly params: Promise<{ readonly locale: string; readonly id: string }>
}

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

export async function generateStaticParams() {
  return (await listFacts()).map(({ id }) => ({ id }))
}

export async function generateMetadata({ params }: FactParams): Promise<Metadata> {
  const language = await languageOf(params)
  const fact = await getFact((await params).id)
  return fact ? { title: fact.id, description: (fact.now ?? fact.claim)[language] } : {}
}

export default async function FactPage({ params }: FactParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const { id } = await params
  const [fact, topics, items] = await Promise.all([getFact(id), listTopics(), listItems()])
  if (!fact) notFound()
  const asking = items.filter(({ factIds }) => factIds.includes(id)).map((item) => item.id)

  return (
    <>
      <LanguageLinks language={language} path={`/facts/${id}`} />
      <FactView
        fact={fact}
        taught={sectionsWhere(topics, ({ factIds }) => factIds.includes(id))}
        questions={asking.length > 0 && <AskedQuestions itemIds={asking} language={language} />}
        language={language}
      />
    </>
  )
}
