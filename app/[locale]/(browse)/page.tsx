import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { DaysOfThisDevice } from '#components/review/days-of-this-device.tsx'
import { TIME_ZONE_COOKIE } from '#components/review/time-zone.ts'
import { returningState } from '#components/today/returning-state.ts'
import type { TodayState } from '#components/today/today-state.ts'
import { TodayView } from '#components/today/today-view.tsx'
import type { TopicOutline } from '#domain/content/library.ts'
import { isTimeZone } from '#domain/scheduling/day-index.ts'
import type { Language } from '#domain/shared/language.ts'
import { findLearner } from '#server/auth/find-learner.ts'
import { listLabs, listTopics } from '#server/content/library.ts'
import { isDatabaseUnavailable } from '#server/db/is-database-unavailable.ts'
import { getReviewQueue } from '#server/use-cases/review/get-review-queue.ts'
import { languageOf } from '../language-of.ts'
import type { LocaleParams } from '../language-of.ts'
import { KeptToday } from './kept-today.tsx'

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const t = await getTranslations({ locale: await languageOf(params), namespace: 'app-shell' })
  return { title: { absolute: t('name') } }
}

export default async function TodayPage({ params }: LocaleParams) {
  const language = await languageOf(params)
  setRequestLocale(language)
  const [topics, timeZone] = await Promise.all([listTopics(), zoneOfBrowser()])
  const state = await readState(topics, language, timeZone)
  const t = await getTranslations('offline')
  const next = state.kind === 'returning' ? state.next : undefined

  return (
    <>
      <LanguageLinks language={language} path="" />
      {state.kind === 'returning' && <DaysOfThisDevice assumed={timeZone} />}
      <TodayView
        topics={topics}
        state={state}
        language={language}
        savedLine={
          <KeptToday text={t('saved')} lessonPath={next ? `/${language}/learn/${next.topic.id}` : null} />
        }
      />
    </>
  )
}

/** A record that cannot be read is no reason to show nothing: everything else on the page needs no database. */
async function readState(
  topics: readonly TopicOutline[],
  language: Language,
  timeZone: string,
): Promise<TodayState> {
  const learner = await findLearner(await headers()).catch((reason: unknown) => {
    if (isDatabaseUnavailable(reason)) return 'unavailable' as const
    throw reason
  })
  if (learner === 'unavailable') return { kind: 'unavailable' }
  if (!learner) return { kind: 'first-visit' }

  const [queue, labs] = await Promise.all([
    getReviewQueue({ learnerId: learner.learnerId, timeZone, now: new Date() }),
    listLabs(),
  ])
  if (!queue.ok) return { kind: 'unavailable' }
  if (queue.value.answeredItemIds.length === 0) return { kind: 'first-visit' }
  return returningState({ queue: queue.value, topics, labs, language })
}

/** The zone that this browser left in a cookie; UTC for one that has not yet. */
async function zoneOfBrowser(): Promise<string> {
  const timeZone = (await cookies()).get(TIME_ZONE_COOKIE)?.value ?? ''
  return isTimeZone(timeZone) ? timeZone : 'UTC'
}
