import type { ReviewQueueResponse } from '#contracts/review.ts'
import type { LabOutline } from '#domain/content/lab/lab.ts'
import type { TopicOutline } from '#domain/content/library.ts'
import { weekAhead } from '#domain/scheduling/week-ahead.ts'
import type { Language } from '#domain/shared/language.ts'
import { sectionsToRead } from './next-section.ts'
import type { ReturningState } from './today-state.ts'

/** What Today says to somebody who has answered before, from their queue and the course. */
export function returningState({
  queue,
  topics,
  labs,
  language,
}: {
  readonly queue: ReviewQueueResponse
  readonly topics: readonly TopicOutline[]
  readonly labs: readonly LabOutline[]
  readonly language: Language
}): ReturningState {
  const { dueToday, dueCount, daysAway, examInDays, minutes, ideas } = queue
  const answered = new Set(queue.answeredItemIds)
  const unread = sectionsToRead(topics, queue)
  const [next] = unread
  // Reviews are owed and a section that was begun is finished; more is up to the learner.
  const isDone = dueToday === 0 && !next?.isStarted
  const week = weekAhead({
    ...queue,
    dueLater: dueCount - dueToday,
    unread: unread.map(({ section }) => ({
      minutes: section.minutes[language],
      itemCount: section.itemIds.filter((id) => !answered.has(id)).length,
    })),
    readsToday: !isDone,
  })
  const [todayAhead, tomorrow] = week
  const begun = topics.filter(({ practiceItemIds }) => practiceItemIds.some((id) => answered.has(id)))
  const lab = labs.find(({ topicIds }) => begun.some(({ id }) => topicIds.includes(id)))
  return {
    kind: 'returning',
    isDone,
    dueToday,
    dueLater: dueCount - dueToday,
    daysAway: daysAway ?? 0,
    examInDays,
    minutes,
    minutesTomorrow: tomorrow ? tomorrow.reviewMinutes + tomorrow.readingMinutes : 0,
    ideas,
    today: queue.today,
    week,
    ...(next && { next, reading: readingOf(todayAhead, next.section.minutes[language]) }),
    ...(lab && { lab }),
  }
}

/** Today's reading: what the plan holds of it, or the next section where the plan holds none. */
function readingOf(today: ReturningState['week'][number] | undefined, nextMinutes: number) {
  if (!today || today.sections === 0) return { sections: 1, minutes: nextMinutes }
  return { sections: today.sections, minutes: today.readingMinutes }
}
