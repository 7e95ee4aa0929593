/** FSRS's four ratings; `hard` is a pass. @see https://github.com/open-spaced-repetition/free-spaced-repetition-scheduler */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof RATINGS)[number]
