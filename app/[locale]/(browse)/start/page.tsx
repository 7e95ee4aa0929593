import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { messages } from '#app/i18n/messages.ts'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { StartView } from '#components/today/start-view.tsx'
import { placementItems } from '#domain/quiz/placement.ts'
import { estimateMinutes } from '#domain/scheduling/estimate-minutes.ts'
import { listItems, listTopics } from '#server/content/library.ts'
import { findLearnerSettings } from '#server/db/learner-settings-store.ts'
import { currentLearner } from '../../current-learner.ts'
import { languageOf } from '../../language-of.ts'
import type { LocaleParams } from '../../language-of.ts'
import { SavedStart } from './saved-start.tsx'

/** What was told before is the learner's own. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'today.start' })
  return { title: t('title') }
}

export default async function StartPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const { learnerId, date } = await currentLearner()
  const found = learnerId === undefined ? undefined : await findLearnerSettings(learnerId)
  const told = found?.ok ? found.value : { examDate: null, minutesADay: null, beginAt: null }

  return (
    <>
      <LanguageLinks language={language} path="/start" />
      <StartView>
        <NextIntlClientProvider messages={{ today: { start: messages[language].today.start } }}>
          <SavedStart language={language} told={told} today={date} placement={await readPlacement()} />
        </NextIntlClientProvider>
      </StartView>
    </>
  )
}

/** A question of an exam takes two minutes at most; one of these, about half of that. */
async function readPlacement() {
  const { length: count } = placementItems(...(await Promise.all([listTopics(), listItems()])))
  return { count, minutes: estimateMinutes(count, 60) }
}
