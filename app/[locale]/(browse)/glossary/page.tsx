import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { GlossaryView } from '#components/reference/glossary-view.tsx'
import type { TaughtSection } from '#components/reference/taught-section.ts'
import type { Language } from '#domain/shared/language.ts'
import { getLesson, listTerms, listTopics } from '#server/content/library.ts'
import { languageOf } from '../../language-of.ts'
import type { LocaleParams } from '../../language-of.ts'

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'reference.glossary' })
  return { title: t('title') }
}

export default async function GlossaryPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)

  return (
    <>
      <LanguageLinks language={language} path="/glossary" />
      <GlossaryView terms={await listTerms()} firstUses={await findFirstUses(language)} language={language} />
    </>
  )
}

/** The first section of the course that marks each term. */
async function findFirstUses(language: Language): Promise<ReadonlyMap<string, TaughtSection>> {
  const firstUses = new Map<string, TaughtSection>()
  for (const topic of await listTopics()) {
    const lesson = await getLesson(topic.id, language)
    for (const { id, termIds } of lesson?.sections ?? []) {
      const section = topic.sections.find((outline) => outline.id === id)
      for (const termId of termIds)
        if (section && !firstUses.has(termId)) firstUses.set(termId, { topic, section })
    }
  }
  return firstUses
}
