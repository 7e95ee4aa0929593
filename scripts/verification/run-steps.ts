import { formatSeconds } from '../commands/progress.mjs'
import type { Finished } from './outcome.ts'
import type { Step } from './step.ts'

/** Steps that may run at the same time. */
export interface Group {
  readonly atOnce: number
  readonly steps: readonly Step[]
}

type Write = (text: string) => void

/**
 * Runs groups of steps one after the other, and shows each step as it begins and ends. What a step said is shown only if
 * it failed; the steps after it run all the same, unless they need it.
 *
 * @returns what became of each step, in the order they ended.
 */
export async function runSteps(groups: readonly Group[], write: Write): Promise<readonly Finished[]> {
  const finished = new Map<string, Finished>()
  for (const { atOnce, steps } of groups) {
    const waiting = [...steps]
    const worker = async (): Promise<void> => {
      for (let step = waiting.shift(); step; step = waiting.shift()) {
        finished.set(step.id, await runStep(step, finished, write))
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
  }
  return [...finished.values()]
}

async function runStep(step: Step, before: ReadonlyMap<string, Finished>, write: Write): Promise<Finished> {
  const { title } = step
  const startedAt = performance.now()
  const blocker = step.needs.map((id) => before.get(id)).find((needed) => needed && !isGood(needed))
  if (blocker) return tell({ title, milliseconds: 0, kind: 'blocked', by: blocker.title }, write)
  const reason = step.missing?.()
  if (reason !== undefined) return tell({ title, milliseconds: 0, kind: 'absent', reason }, write)
  write(`  · ${title} …\n`)
  const outcome = await step.run().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }))
  return tell({ title, milliseconds: performance.now() - startedAt, kind: 'ran', outcome }, write)
}

function tell(finished: Finished, write: Write): Finished {
  write(`  ${describeFinished(finished)}\n`)
  if (finished.kind === 'ran' && finished.outcome.output !== '') {
    write(`\n${finished.outcome.output}\n\n`)
  }
  return finished
}

function isGood(finished: Finished): boolean {
  return finished.kind === 'ran' && finished.outcome.failed === 0
}

/** One line about a step, as "✓ Unit tests: 412 passed, 14 s". */
export function describeFinished(finished: Finished): string {
  const { title } = finished
  if (finished.kind === 'blocked') return `✗ ${title}: not run, because this failed: ${finished.by}`
  if (finished.kind === 'absent') return `– ${title}: not run here, because ${finished.reason}`
  const { passed, failed, skipped } = finished.outcome
  const counts = [
    ...(passed + failed > 1 ? [`${passed} passed`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    formatSeconds(finished.milliseconds),
  ]
  return `${failed === 0 ? '✓' : '✗'} ${title}: ${counts.join(', ')}`
}
