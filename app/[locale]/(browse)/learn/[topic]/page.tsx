import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { LanguageSwitch } from '#components/app-shell/language-switch.tsx'
import { LessonView } from '#components/lesson/lesson-view.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { getLesson, getTopic, listTopics } from '#server/content/library.ts'
import { languageOf } from '../../../language-of.ts'
import { StepSheets } from '../../../step-sheets.tsx'
import { Checks } from './checks.tsx'
import { diagramMessages } from './diagram-messages.ts'
import { DiagramSlot } from './diagram-slot.tsx'
import { LabSlot } from './lab-slot.tsx'
import { lessonReferences } from './lesson-references.ts'

interface TopicParams {
  readonly params: Promise<{ readonly locale: string; readonly topic: string }>
}

export const dynamicParams = false

export async function generateStaticParams() {
  return (await listTopics()).map(({ id }) => ({ topic: id }))
}

export async function generateMetadata({ params }: TopicParams): Promise<Metadata> {
  const language = await languageOf(params)
  const topic = await getTopic((await params).topic)
  return topic ? { title: topic.title[language], description: topic.summary[language] } : {}
}

export default async function TopicPage({ params }: TopicParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const { topic: topicId } = await params
  const [topic, lesson, topics] = await Promise.all([
    getTopic(topicId),
    getLesson(topicId, language),
    listTopics(),
  ])
  if (!topic || !lesson) notFound()
  const [references, t, shell] = await Promise.all([
    lessonReferences(),
    getTranslations('lesson'),
    getTranslations('app-shell'),
  ])
  const next = topics[topics.findIndex(({ id }) => id === topicId) + 1]

  return (
    <>
      <LanguageLinks language={language} path={`/learn/${topicId}`} />
      {/* The words that checks and diagrams need in the browser, once for all of them. */}
      <NextIntlClientProvider messages={diagramMessages(language)}>
        <LessonView
          lesson={lesson}
          summary={topic.summary[language]}
          references={references}
          slots={{
            check: (block) => (
              <StepSheets>
                <Checks itemIds={block.itemIds} lesson={lesson} />
              </StepSheets>
            ),
            diagram: ({ diagramId, stepId }) => (
              <DiagramSlot diagramId={diagramId} stepId={stepId} language={language} place="lesson" />
            ),
            lab: ({ labId, scenarioId }) => (
              <LabSlot labId={labId} scenarioId={scenarioId} language={language} />
            ),
          }}
          languageSwitch={<LanguageSwitch language={language} label={shell('language.label')} />}
          end={
            next ? (
              <ButtonLink variant="primary" href={`/${language}/learn/${next.id}`}>
                {t('next', { title: next.title[language] })}
              </ButtonLink>
            ) : (
              <ButtonLink variant="primary" href={`/${language}`}>
                {t('toToday')}
              </ButtonLink>
            )
          }
        />
      </NextIntlClientProvider>
    </>
  )
}
