import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { LanguageLinks } from '#components/app-shell/language-links.tsx'
import { TIME_ZONE_COOKIE } from '#components/review/time-zone.ts'
import { nextSection } from '#components/today/next-section.ts'
import type { TodayState } from '#components/today/today-state.ts'
import { TodayView } from '#components/today/today-view.tsx'
import type { TopicOutline } from '#domain/content/library.ts'
import { isTimeZone } from '#domain/scheduling/day-index.ts'
import { findLearner } from '#server/auth/find-learner.ts'
import { listTopics } from '#server/content/library.ts'
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
  const topics = await listTopics()
  const state = await readState(topics)
  const t = await getTranslations('offline')
  const next = state.kind === 'returning' ? state.next : undefined

  return (
    <>
      <LanguageLinks language={language} path="" />
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
async function readState(topics: readonly TopicOutline[]): Promise<TodayState> {
  const learner = await findLearner(await headers()).catch((reason: unknown) => {
    if (isDatabaseUnavailable(reason)) return 'unavailable' as const
    throw reason
  })
  if (learner === 'unavailable') return { kind: 'unavailable' }
  if (!learner) return { kind: 'first-visit' }

  const timeZone = (await cookies()).get(TIME_ZONE_COOKIE)?.value ?? ''
  const queue = await getReviewQueue({
    learnerId: learner.learnerId,
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
    now: new Date(),
  })
  if (!queue.ok) return { kind: 'unavailable' }
  const { dueCount, dueToday, daysAway, examInDays, answeredItemIds, ...shown } = queue.value
  if (answeredItemIds.length === 0) return { kind: 'first-visit' }
  const next = nextSection(topics, new Set(answeredItemIds))
  const { minutes, minutesTomorrow, ideas } = shown
  return {
    kind: 'returning',
    dueToday,
    dueLater: dueCount - dueToday,
    daysAway: daysAway ?? 0,
    examInDays,
    minutes,
    minutesTomorrow,
    ideas,
    ...(next && { next }),
  }
}
