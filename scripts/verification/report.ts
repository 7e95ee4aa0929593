import { formatSeconds } from '../commands/progress.mjs'
import { countLine } from './outcome.ts'
import type { Finished } from './outcome.ts'
import { describeFinished } from './run-steps.ts'

/** The end of a run: every step in a line, what did not run or not at once, and as the last line the counts that machines read. */
export function summary(finished: readonly Finished[], milliseconds: number): string {
  const skipped = finished.filter((step) => step.kind === 'ran' && step.outcome.skipped > 0)
  const lines = finished.map((step) => `  ${describeFinished(step)}`)
  const unsteady = finished.flatMap((step) => (step.kind === 'ran' ? (step.outcome.unsteady ?? []) : []))
  const warning = skipped.map(({ title }) => title).join(', ')
  return [
    '',
    ...lines,
    '',
    ...(warning === '' ? [] : [`Some tests were skipped in: ${warning}.`]),
    ...unsteady.map((title) => `Passed only at the second attempt: ${title}`),
    `All together: ${formatSeconds(milliseconds)}`,
    countLine(finished),
    '',
  ].join('\n')
}
