import type { Language, Localized } from '#domain/shared/language.ts'

/** What a route needs to know of a topic. */
export interface RouteTopic {
  readonly id: string
  /** Time for the whole lesson. */
  readonly minutes: number
  /** Share in an exam, relative to the other topics. */
  readonly weight: number
}

/** Looking through a topic's one page. */
export const SUMMARY_MINUTES = 3

/** An evening is two hours; after that nobody takes anything in. */
const EVENING_MINUTES = 120

/** A week has six days of lessons; the seventh is for the single pages and the pairs. */
const LESSON_DAYS = 6

/** One day of a route. */
export interface RouteDay<Topic> {
  readonly topics: readonly Topic[]
  readonly minutes: number
}

/**
 * Spreads all lessons over the days of a week, in course order and as evenly as whole lessons allow.
 *
 * @returns at most six days, none of them empty.
 */
export function planWeek<Topic extends RouteTopic>(topics: readonly Topic[]): readonly RouteDay<Topic>[] {
  const total = minutesOf(topics)
  const days: Topic[][] = []
  let before = 0
  for (const topic of topics) {
    // The day in which the middle of the lesson falls.
    const day = Math.min(LESSON_DAYS - 1, Math.floor(((before + topic.minutes / 2) / total) * LESSON_DAYS))
    days[day] = [...(days[day] ?? []), topic]
    before += topic.minutes
  }
  return days.flatMap((of) => (of ? [{ topics: of, minutes: minutesOf(of) }] : []))
}

/** What to read on one evening: some topics in full, all others on one page. Both in course order. */
export interface Evening<Topic> {
  readonly lessons: readonly Topic[]
  readonly summaries: readonly Topic[]
  readonly minutes: number
}

/**
 * Fills one evening: every topic at least on its one page, and in full those that bring most for their time.
 *
 * A page that does not fit any more is still listed: an evening too long is better than a topic nobody mentioned.
 */
export function planEvening<Topic extends RouteTopic>(topics: readonly Topic[]): Evening<Topic> {
  const byYield = [...topics].sort((a, b) => b.weight / b.minutes - a.weight / a.minutes)
  const inFull = new Set<string>()
  let minutes = topics.length * SUMMARY_MINUTES
  for (const topic of byYield) {
    const longer = minutes - SUMMARY_MINUTES + topic.minutes
    if (longer > EVENING_MINUTES) continue
    inFull.add(topic.id)
    minutes = longer
  }
  return {
    lessons: topics.filter(({ id }) => inFull.has(id)),
    summaries: topics.filter(({ id }) => !inFull.has(id)),
    minutes,
  }
}

/** Minutes of several lessons together. */
export function minutesOf(topics: readonly RouteTopic[]): number {
  return topics.reduce((sum, { minutes }) => sum + minutes, 0)
}

/**
 * Minutes of a lesson in one language: its sections together, so that a lesson announces what its contents count down.
 * The `minutes` of a topic are an average of its languages.
 */
export function lessonMinutes(
  { sections }: { readonly sections: readonly { readonly minutes: Localized<number> }[] },
  language: Language,
): number {
  return sections.reduce((sum, { minutes }) => sum + minutes[language], 0)
}
