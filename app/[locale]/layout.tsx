import type { Metadata, Viewport } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { KeyHelp } from '#components/app-shell/key-help.tsx'
import { StoredTheme } from '#components/app-shell/stored-theme.tsx'
import { OfflineStarter } from '#components/offline/offline-starter.tsx'
import { OutboxStarter } from '#components/review/outbox-starter.tsx'
import { LiveRegion } from '#components/ui/live-region.tsx'
import { isLanguage, LANGUAGES } from '#domain/shared/language.ts'
import { fontFaces } from '../fonts.ts'

interface LocaleProps {
  readonly params: Promise<{ readonly locale: string }>
}

/** Any other first segment is no page: the answer is app/not-found.tsx. */
export const dynamicParams = false

export function generateStaticParams() {
  return LANGUAGES.map((locale) => ({ locale }))
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#121316' },
  ],
  viewportFit: 'cover',
}

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { locale } = await params
  if (!isLanguage(locale)) return {}
  const t = await getTranslations({ locale, namespace: 'app-shell' })
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('description') }
}

export default async function LocaleLayout({
  params,
  children,
}: LocaleProps & { readonly children: ReactNode }) {
  const { locale } = await params
  if (!isLanguage(locale)) notFound()
  setRequestLocale(locale)
  const t = await getTranslations('app-shell')

  return (
    // StoredTheme marks this element before React sees it.
    <html lang={locale} className={fontFaces} suppressHydrationWarning>
      <body>
        <StoredTheme />
        <a className="skip-link" href="#main">
          {t('skip')}
        </a>
        {children}
        <LiveRegion />
        <OutboxStarter />
        <OfflineStarter />
        <KeyHelp language={locale} />
      </body>
    </html>
  )
}
