import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AppShell } from '#components/app-shell/app-shell.tsx'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { LabList } from '#components/lab/lab-list.tsx'
import { listLabs } from '#server/content/library.ts'
import { languageOf } from '../../language-of.ts'
import type { LocaleParams } from '../../language-of.ts'

export const dynamicParams = false

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'lab.list' })
  return { title: t('title'), description: t('lede') }
}

export default async function LabsPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  return (
    <AppShell language={language}>
      <LanguageLinks language={language} path="/labs" />
      <LabList labs={await listLabs()} language={language} />
    </AppShell>
  )
}
