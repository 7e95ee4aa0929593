import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OfflineView } from '#components/offline/offline-view.tsx'
import { listTopics } from '#server/content/library.ts'
import { languageOf } from '../../language-of.ts'
import type { LocaleParams } from '../../language-of.ts'

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'offline' })
  return { title: t('title'), robots: { index: false } }
}

/** Shown by the service worker at any address that is not on the device. */
export default async function OfflinePage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const topics = await listTopics()
  const lessons = topics.map(({ id, title }) => ({
    path: `/${language}/learn/${id}`,
    title: title[language],
  }))

  return <OfflineView language={language} lessons={lessons} />
}
