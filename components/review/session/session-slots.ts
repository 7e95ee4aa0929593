import type { ReactNode } from 'react'
import type { StudyItem } from '#contracts/items.ts'
import type { Language, Localized } from '#domain/shared/language.ts'
import type { SessionAnswer } from './session-state.ts'

/** Where a sitting's answers count: `cram` leaves the memory alone. */
export type SittingMode = 'review' | 'practice' | 'cram'

/** A question to draw: the item, what settles its variant, and what the session wants to hear. */
export interface AskedQuestion {
  readonly studyItem: StudyItem
  /** The learner's answers so far: they settle variant and order. */
  readonly reviews: number
  readonly language: Language
  readonly mode: SittingMode
  readonly takesFocus: boolean
  /** What helps where the question keeps failing; shown under a wrong answer. */
  readonly remedy: ReactNode
  readonly onAnswered: (answer: SessionAnswer) => void
  readonly onUndone: () => void
  readonly onUndoPrevious: () => void
  readonly onNext: () => void
}

/** How questions look and are taken back is another feature's matter; the page hands it in. */
export interface QuestionSlot {
  readonly draw: (asked: AskedQuestion) => ReactNode
  readonly takeBack: (asked: Pick<AskedQuestion, 'studyItem' | 'reviews' | 'language' | 'mode'>) => void
}

/** Where to go when the review is done: the next section that was not read. */
export interface NextStep {
  /** Below the language, as `/learn/kms#rotation`. */
  readonly path: string
  readonly title: Localized<string>
  readonly minutes: Localized<number>
}
