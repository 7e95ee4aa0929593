import type { ItemMetadata } from '#domain/content/item.ts'
import type { PracticeItem } from '#domain/quiz/practice-item.ts'

/** What an answer rests on, in one language. */
export interface Source {
  readonly factId: string
  /** True on the day of the check. */
  readonly claim: string
  readonly url: string
  /** `YYYY-MM-DD`. */
  readonly checked: string
  /** What a candidate should answer, where today's AWS is ahead of the exam. */
  readonly examAnswer?: string
}

/** One variant of an item in one language, with all that is shown before and after the answer. */
export interface Question extends PracticeItem {
  /** Shown after the answer only: before it, topic and level are hints. */
  readonly topicTitle: string
  readonly level: ItemMetadata['level']
  readonly sources: readonly Source[]
  /** Of a numeric item with a unit: its name, in the question's language. */
  readonly unit?: string
  /** Names of that unit in all languages, each of which may be typed after the number. */
  readonly unitNames?: readonly string[]
}
