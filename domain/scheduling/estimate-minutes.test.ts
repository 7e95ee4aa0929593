import { expect, test } from 'vitest'
import { estimateMinutes } from './estimate-minutes.ts'

test.each([
  [0, 0],
  [1, 1],
  [3, 2],
  [4, 3],
  [90, 60],
])('%d reviews take %d minutes, begun ones whole', (reviews, minutes) => {
  expect(estimateMinutes(reviews)).toBe(minutes)
})

test('reckons with the learner’s own pace where it is known', () => {
  expect(estimateMinutes(10, 90)).toBe(15)
})
