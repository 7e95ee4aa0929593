import { estimateMinutes } from './estimate-minutes.ts'
import { shareOfToday } from './share-of-today.ts'

/** What is known today of the days to come. */
export interface WeekOutlook {
  /** Reviews of today's share, and due ones that are spread over the days after it. */
  readonly dueToday: number
  readonly dueLater: number
  /** Cards that fall due on each day after today, tomorrow first. */
  readonly dueAhead: readonly number[]
  /** Days until the exam, 0 on its day; null without a date. */
  readonly examInDays: number | null
  /** Minutes a day that the learner has; null if they have not said. */
  readonly minutesADay: number | null
  /** What was not read yet, in the order of the course. */
  readonly unread: readonly UnreadSection[]
  /** Whether reading is part of today as well; not once the day's work is done. */
  readonly readsToday: boolean
}

export interface UnreadSection {
  readonly minutes: number
  /** Questions that come back on the day after. */
  readonly itemCount: number
}

/** One day of the plan. */
export interface DayAhead {
  readonly reviewMinutes: number
  readonly readingMinutes: number
  /** How many of the unread sections, after those of the days before. */
  readonly sections: number
  readonly isExamDay: boolean
}

const DAYS = 7

/**
 * Today and the six days after it, as far as they can be known: reviews that are scheduled, missed ones spread as each
 * day's share will spread them, and the sections to read, whose questions come back on the day after.
 *
 * Somebody who has said how many minutes a day they have gets as many sections as those hold beside the reviews; everybody
 * else one a day. A day before the exam is never without reading while there is something to read: lessons that wait
 * until reviews leave room for them would wait for ever. Nothing new is read on the day of the exam.
 */
export function weekAhead(outlook: WeekOutlook): readonly DayAhead[] {
  const { dueToday, dueLater, dueAhead, examInDays, minutesADay, unread } = outlook
  const days: DayAhead[] = []
  let missed = dueLater
  let read = 0
  let brought = 0
  for (let day = 0; day < DAYS && (examInDays === null || day <= examInDays); day += 1) {
    const isExamDay = day === examInDays
    const fresh = (dueAhead[day - 1] ?? 0) + brought
    const daysLeft = examInDays === null ? null : examInDays - day + 1
    const reviews = day === 0 ? dueToday : shareOfToday({ fresh, missed, done: 0, daysLeft, minutesADay })
    if (day > 0) missed += fresh - reviews
    const reviewMinutes = estimateMinutes(reviews)
    const isReading = !isExamDay && (day > 0 || outlook.readsToday)
    const taken = isReading ? sectionsWithin((minutesADay ?? 0) - reviewMinutes, unread.slice(read)) : []
    read += taken.length
    brought = taken.reduce((sum, { itemCount }) => sum + itemCount, 0)
    const readingMinutes = taken.reduce((sum, { minutes }) => sum + minutes, 0)
    days.push({ reviewMinutes, readingMinutes, sections: taken.length, isExamDay })
  }
  return days
}

/** The first sections that fit into so many minutes; one where not even that does. */
function sectionsWithin(minutes: number, sections: readonly UnreadSection[]): readonly UnreadSection[] {
  let sum = 0
  const tooMany = sections.findIndex((section) => (sum += section.minutes) > minutes)
  return sections.slice(0, tooMany === -1 ? sections.length : Math.max(1, tooMany))
}
