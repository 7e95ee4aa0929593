import type { LabOutline } from '#domain/content/lab/lab.ts'
import type { TopicOutline } from '#domain/content/library.ts'
import type { DayAhead } from '#domain/scheduling/week-ahead.ts'
import type { NextSection } from './next-section.ts'

/** What Today knows of a learner. */
export type TodayState =
  /** Nobody yet: nothing was ever answered on this browser. */
  | { readonly kind: 'first-visit' }
  /** There may be a record, but it cannot be read just now. */
  | { readonly kind: 'unavailable' }
  | {
      readonly kind: 'returning'
      /** Nothing is left that today owes. */
      readonly isDone: boolean
      /** Reviews of today's share, and due ones that are spread over the days after it. */
      readonly dueToday: number
      readonly dueLater: number
      /** Days since the last answer. */
      readonly daysAway: number
      /** Days until the exam, 0 on its day; null without a date. */
      readonly examInDays: number | null
      /** Estimated minutes of today's share of reviews, and of all that tomorrow holds. */
      readonly minutes: number
      readonly minutesTomorrow: number
      readonly ideas: { readonly firm: number; readonly shaky: number; readonly new: number }
      /** The learner's day, days since 1970-01-01. */
      readonly today: number
      /** Today and the days after it, up to the exam. */
      readonly week: readonly DayAhead[]
      readonly next?: NextSection
      /** How much is to be read from there on. */
      readonly reading?: { readonly sections: number; readonly minutes: number }
      /** One to try with what was learned. */
      readonly lab?: LabOutline
    }

export type ReturningState = Extract<TodayState, { kind: 'returning' }>

export interface TodayProps {
  readonly topics: readonly TopicOutline[]
  readonly state: TodayState
}
