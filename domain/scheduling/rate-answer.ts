import type { Rating } from './rating.ts'

/** An answer as the learner gave it: right or not, and how sure. */
export interface JudgedAnswer {
  readonly correct: boolean
  readonly confidence: 'guessed' | 'unsure' | 'sure'
}

/**
 * The rating that an answer earns. A lucky guess is no recall, so it counts like a wrong answer; `easy` is never derived,
 * since nothing that is asked tells ease from knowledge.
 */
export function rateAnswer({ correct, confidence }: JudgedAnswer): Rating {
  if (!correct || confidence === 'guessed') return 'again'
  return confidence === 'unsure' ? 'hard' : 'good'
}
