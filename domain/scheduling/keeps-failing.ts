import type { CardState } from './card-state.ts'

/** Lapses after which another repetition teaches less than reading does. Anki's default is 8; a course ends sooner. */
const LAPSES = 4
/** Answers to a card that never graduated, for the same reason. */
const ANSWERS_WITHOUT_GRADUATING = 5

/** Whether a card fails so often that its lesson should be read again: what flashcard programs call a leech. */
export function keepsFailing({ phase, lapses, reviews, lastRating }: CardState): boolean {
  if (lapses >= LAPSES) return true
  return phase === 'learning' && reviews >= ANSWERS_WITHOUT_GRADUATING && lastRating === 'again'
}
