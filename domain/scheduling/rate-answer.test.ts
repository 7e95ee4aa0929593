import { expect, test } from 'vitest'
import { rateAnswer } from './rate-answer.ts'

test.each([
  [true, 'sure', 'good'],
  [true, 'unsure', 'hard'],
  [true, 'guessed', 'again'],
  [false, 'sure', 'again'],
  [false, 'unsure', 'again'],
  [false, 'guessed', 'again'],
] as const)('rates an answer that is right: %s, and %s, as %s', (correct, confidence, rating) => {
  expect(rateAnswer({ correct, confidence })).toBe(rating)
})
