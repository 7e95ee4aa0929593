import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { DevicesView } from '#components/devices/devices-view.tsx'
import { messages } from '../../../../i18n/messages.ts'
import { languageOf } from '../../../language-of.ts'
import type { LocaleParams } from '../../../language-of.ts'
import { JoinDevices } from './join-devices.tsx'

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'devices' })
  return { title: t('title') }
}

export default async function DevicesPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)

  return (
    <>
      <LanguageLinks language={language} path="/settings/devices" />
      <DevicesView>
        <NextIntlClientProvider messages={{ devices: messages[language].devices }}>
          <JoinDevices language={language} />
        </NextIntlClientProvider>
      </DevicesView>
    </>
  )
}
