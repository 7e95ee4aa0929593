import type { LearnerSettings } from '#contracts/learner-settings.ts'
import type { Localized } from '#domain/shared/language.ts'
import type { QuestionSlot } from '../session/session-slots.ts'
import type { SessionCard } from '../session/session-state.ts'

/** A topic as the result of a placement names it. */
interface PlacedTopic {
  readonly id: string
  readonly title: Localized<string>
  readonly minutes: number
}

export interface PlacementProps {
  /** The learner's day. */
  readonly today: number
  readonly cards: readonly SessionCard[]
  /** Of each card, in the order of the cards. */
  readonly askedTopicIds: readonly string[]
  /** All of the course, in its order. */
  readonly topics: readonly PlacedTopic[]
  /** What the learner has told before. */
  readonly told: LearnerSettings
  readonly question: QuestionSlot
}
