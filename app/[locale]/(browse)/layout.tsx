import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AppShell } from '#components/app-shell/app-shell.tsx'
import { NewVersionLine } from '#components/offline/new-version-line.tsx'
import { languageOf } from '../language-of.ts'
import type { LocaleParams } from '../language-of.ts'

/** Pages one looks around in have the shell; a review, which takes the whole screen, stands in another group. */
export default async function BrowseLayout({
  params,
  children,
}: LocaleParams & { readonly children: ReactNode }) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const t = await getTranslations('offline')
  return (
    <AppShell language={language}>
      <NewVersionLine text={t('newVersion')} action={t('open')} />
      {children}
    </AppShell>
  )
}
