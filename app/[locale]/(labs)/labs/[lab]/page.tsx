import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { LabAsText } from '#components/lab/lab-as-text.tsx'
import { LabPlayer } from '#components/lab/lab-player.tsx'
import { recordRuns } from '#components/lab/lab-engines.ts'
import { otherLanguage } from '#domain/shared/language.ts'
import { getLab, listLabs } from '#server/content/library.ts'
import { messagesOfLab } from '../../../../i18n/lab-messages.ts'
import { messages } from '../../../../i18n/messages.ts'
import { languageOf } from '../../../language-of.ts'

interface LabParams {
  readonly params: Promise<{ readonly locale: string; readonly lab: string }>
}

export const dynamicParams = false

export async function generateStaticParams() {
  return (await listLabs()).map(({ id }) => ({ lab: id }))
}

export async function generateMetadata({ params }: LabParams): Promise<Metadata> {
  const language = await languageOf(params)
  const lab = await getLab((await params).lab)
  return lab ? { title: lab.outline.title[language], description: lab.outline.summary[language] } : {}
}

export default async function LabPage({ params }: LabParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const lab = await getLab((await params).lab)
  if (!lab) notFound()
  const { outline, opensWith, scenarios, explanations } = lab
  return (
    <>
      <LanguageLinks language={language} path={`/labs/${outline.id}`} />
      <NextIntlClientProvider
        messages={{ lab: messagesOfLab(outline.id, messages[language].lab), ui: messages[language].ui }}
      >
        <LabPlayer
          labId={outline.id}
          language={language}
          title={outline.title[language]}
          content={{ opensWith, scenarios }}
          words={explanations[language]}
          runs={await recordRuns(outline.id, scenarios)}
          otherLanguageHref={`/${otherLanguage(language)}/labs/${outline.id}`}
        />
      </NextIntlClientProvider>
      <LabAsText lab={lab} language={language} />
    </>
  )
}
