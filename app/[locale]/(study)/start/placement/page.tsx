import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { messages } from '#app/i18n/messages.ts'
import { dayIndex } from '#domain/scheduling/day-index.ts'
import { placementItems } from '#domain/quiz/placement.ts'
import { listItems, listTopics } from '#server/content/library.ts'
import { findLearnerSettings } from '#server/db/learner-settings-store.ts'
import { currentLearner } from '../../../current-learner.ts'
import { languageOf } from '../../../language-of.ts'
import type { LocaleParams } from '../../../language-of.ts'
import { studyWords } from '../../study-words.ts'
import { PlacementScreen } from './placement-screen.tsx'

/** What was told before is the learner's own. */
export const dynamic = 'force-dynamic'

const WORDS = { ko: studyWords('ko'), en: studyWords('en') }

const TITLES = {
  ko: `${messages.ko.review.placement.title} · ${messages.ko['app-shell'].name}`,
  en: `${messages.en.review.placement.title} · ${messages.en['app-shell'].name}`,
}

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  return { title: { absolute: TITLES[await languageOf(params)] } }
}

export default async function PlacementPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const [topics, items, { learnerId, timeZone }] = await Promise.all([
    listTopics(),
    listItems(),
    currentLearner(),
  ])
  const found = learnerId === undefined ? undefined : await findLearnerSettings(learnerId)
  const asked = placementItems(topics, items)
  const now = new Date().getTime()

  return (
    <PlacementScreen
      language={language}
      messages={WORDS}
      titles={TITLES}
      today={dayIndex(now, timeZone)}
      cards={asked.map(({ id }) => ({ itemId: id, reviews: Math.floor(now / 1000) % 1_000_000 }))}
      askedTopicIds={asked.map(({ topicId }) => topicId)}
      topics={topics.map(({ id, title, minutes }) => ({ id, title, minutes }))}
      told={found?.ok ? found.value : { examDate: null, minutesADay: null, beginAt: null }}
    />
  )
}
