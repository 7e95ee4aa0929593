import { reviewsWithin } from './estimate-minutes.ts'

/** What asks to be reviewed on one day, and what there is for it. */
export interface DayLoad {
  /** Cards that fell due today. */
  readonly fresh: number
  /** Cards that fell due on earlier days and were missed. */
  readonly missed: number
  /** Reviews that were already done today. */
  readonly done: number
  /** Days until the exam, today included; null without a date. */
  readonly daysLeft: number | null
  /** Minutes a day that the learner has; null if they have not said. */
  readonly minutesADay: number | null
}

/** What is missed is made up for within a week, exam or not: later it would be forgotten. */
const LONGEST_SPREAD_DAYS = 7
const DEFAULT_MINUTES_A_DAY = 20
/** Less is no beginning. */
const SMALLEST_SHARE = 5

/**
 * How many of the due cards are today's.
 *
 * All of them where they fit into the learner's minutes. Otherwise what was missed is spread evenly over the days left, so
 * that nobody comes back to a debt: what fell due today, its part of what was missed, and never more than the minutes hold.
 */
export function shareOfToday({ fresh, missed, done, daysLeft, minutesADay }: DayLoad): number {
  const budget = Math.max(SMALLEST_SHARE, reviewsWithin(minutesADay ?? DEFAULT_MINUTES_A_DAY))
  const left = fresh + missed
  const days = Math.min(Math.max(daysLeft ?? LONGEST_SPREAD_DAYS, 1), LONGEST_SPREAD_DAYS)
  const even = Math.max(SMALLEST_SHARE, fresh + Math.ceil((missed + done) / days))
  const planned = left + done <= budget ? left + done : Math.min(budget, even)
  return Math.min(left, Math.max(0, planned - done))
}
