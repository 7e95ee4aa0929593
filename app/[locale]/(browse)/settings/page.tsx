import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { ThemeChoice } from '#components/app-shell/theme-choice.tsx'
import { DevicesLink } from '#components/devices/devices-link.tsx'
import { QuestionLanguageChoice } from '#components/quiz/question-language-choice.tsx'
import { SavedStatePanel } from '#components/review/saved-state-panel.tsx'
import { SingleKeysChoice } from '#components/settings/single-keys-choice.tsx'
import { SettingsView } from '#components/settings/settings-view.tsx'
import { messages } from '../../../i18n/messages.ts'
import { languageOf } from '../../language-of.ts'
import type { LocaleParams } from '../../language-of.ts'

/** Whatever is not built ahead does not exist: only built pages have their scripts in the policy. */
export const dynamicParams = false

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'settings' })
  return { title: t('title') }
}

export default async function SettingsPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const t = await getTranslations('settings.theme')
  const keys = await getTranslations('settings.keys')
  const questions = await getTranslations('settings.questions')

  return (
    <>
      <LanguageLinks language={language} path="/settings" />
      <SettingsView
        language={language}
        themeChoice={
          <ThemeChoice
            label={t('title')}
            words={{ device: t('device'), light: t('light'), dark: t('dark') }}
          />
        }
        keysChoice={<SingleKeysChoice label={keys('title')} words={{ on: keys('on'), off: keys('off') }} />}
        questionLanguage={<QuestionLanguageChoice label={questions('title')} same={questions('same')} />}
        savedState={
          <NextIntlClientProvider messages={{ review: messages[language].review }}>
            <SavedStatePanel />
          </NextIntlClientProvider>
        }
        devices={<DevicesLink language={language} />}
      />
    </>
  )
}
