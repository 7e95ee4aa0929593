import { expect, it } from 'vitest'
import type { Finished } from './outcome.ts'
import { summary } from './report.ts'

const JOURNEYS: Finished = {
  title: 'Journeys',
  milliseconds: 1_000,
  kind: 'ran',
  outcome: { passed: 2, failed: 0, skipped: 1, unsteady: ['a thing moves'], output: '' },
}

it('names what did not run and what passed only at its second attempt, and ends with the counts', () => {
  const lines = summary([JOURNEYS], 1_000).trimEnd().split('\n')
  expect(lines).toContain('Some tests were skipped in: Journeys.')
  expect(lines).toContain('Passed only at the second attempt: a thing moves')
  expect(lines.at(-1)).toBe('2 passed, 0 failed')
})
