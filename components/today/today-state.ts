import type { TopicOutline } from '#domain/content/library.ts'
import type { NextSection } from './next-section.ts'

/** What Today knows of a learner. */
export type TodayState =
  /** Nobody yet: nothing was ever answered on this browser. */
  | { readonly kind: 'first-visit' }
  /** There may be a record, but it cannot be read just now. */
  | { readonly kind: 'unavailable' }
  | {
      readonly kind: 'returning'
      readonly dueCount: number
      /** Estimated minutes for what is due, and for what falls due tomorrow. */
      readonly minutes: number
      readonly minutesTomorrow: number
      readonly ideas: { readonly firm: number; readonly shaky: number; readonly new: number }
      readonly next?: NextSection
    }

export interface TodayProps {
  readonly topics: readonly TopicOutline[]
  readonly state: TodayState
}
