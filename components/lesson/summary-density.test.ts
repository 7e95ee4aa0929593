// @vitest-environment node
import { expect, it } from 'vitest'
import { summaryDensity } from './summary-density.ts'

it('a longer page is set smaller, never larger', () => {
  const densities = [10, 1000, 1500, 2000, 3000, 3100, 9000].map((length) =>
    summaryDensity('가'.repeat(length)),
  )
  expect(densities).toEqual([1, 1, 2, 3, 3, 4, 5])
})

it('Latin letters take about half the room of Hangul', () => {
  expect(summaryDensity('a'.repeat(2000))).toBe(summaryDensity('가'.repeat(1100)))
  expect(summaryDensity('a'.repeat(3000))).toBe(summaryDensity('가'.repeat(1650)))
})
