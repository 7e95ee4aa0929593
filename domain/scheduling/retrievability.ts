import type { CardState } from './card-state.ts'
import { memoryModel } from './fsrs/memory-model.ts'
import type { SchedulingSettings } from './scheduling-settings.ts'

/**
 * Probability, 0 to 1, that the learner would recall a card on a day; 0 for a card without memory.
 *
 * Counts the same days as the memory itself does, so it is 1 all through the day of the last answer.
 *
 * @param today - the learner's day, from `dayIndex`.
 */
export function retrievability(card: CardState, today: number, settings: SchedulingSettings): number {
  if (card.phase === 'new' || card.lastAnsweredDay === null) return 0
  return memoryModel(settings).retrievability(Math.max(0, today - card.lastAnsweredDay), card.stability)
}
