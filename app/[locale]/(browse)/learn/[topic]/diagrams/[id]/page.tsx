import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { DiagramPage } from '#components/diagram/diagram-page.tsx'
import { getDiagram, getTopic } from '#server/content/library.ts'
import { languageOf } from '../../../../../language-of.ts'
import { diagramMessages } from '../../diagram-messages.ts'
import { DiagramSlot } from '../../diagram-slot.tsx'

interface DiagramParams {
  readonly params: Promise<{ readonly locale: string; readonly topic: string; readonly id: string }>
  readonly searchParams: Promise<{ readonly step?: string | readonly string[] }>
}

export async function generateMetadata({ params }: DiagramParams): Promise<Metadata> {
  const language = await languageOf(params)
  const diagram = await getDiagram((await params).id)
  return diagram ? { title: diagram.title[language], description: diagram.summary[language] } : {}
}

/** Rendered for each request, so that the step in the address is in the picture before any script runs. */
export default async function DiagramByItself({ params, searchParams }: DiagramParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const [{ topic: topicId, id }, { step }] = await Promise.all([params, searchParams])
  const [diagram, topic, t] = await Promise.all([
    getDiagram(id),
    getTopic(topicId),
    getTranslations('diagram'),
  ])
  if (!diagram || !topic || diagram.topicId !== topicId) notFound()

  return (
    <>
      <LanguageLinks language={language} path={`/learn/${topicId}/diagrams/${id}`} />
      <NextIntlClientProvider messages={diagramMessages(language)}>
        <DiagramPage
          title={diagram.title[language]}
          summary={diagram.summary[language]}
          lesson={{
            href: `/${language}/learn/${topicId}`,
            text: t('toLesson', { title: topic.title[language] }),
          }}
        >
          <DiagramSlot
            diagramId={id}
            language={language}
            place="page"
            stepId={typeof step === 'string' ? step : undefined}
          />
        </DiagramPage>
      </NextIntlClientProvider>
    </>
  )
}
