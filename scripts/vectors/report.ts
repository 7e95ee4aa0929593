import type { SuiteRun } from '../../tests/vectors/run-suites.ts'
import type { VectorSuite } from '../../tests/vectors/vector-suite.ts'

/** The outcome of one suite in one engine, as machines read it. */
export interface EngineReport {
  readonly passed: number
  readonly failed: readonly string[]
  readonly excluded: readonly { readonly id: string; readonly reason: string }[]
}

/** The whole report: passed, failed and excluded of every engine make up the total. */
export interface VectorReport {
  readonly suites: readonly {
    readonly id: string
    readonly source: string
    readonly total: number
    readonly runs: { readonly node: EngineReport; readonly chromium: EngineReport }
  }[]
}

/** What the two engines found, suite by suite. */
export interface EngineRuns {
  readonly node: readonly SuiteRun[]
  readonly chromium: readonly SuiteRun[]
}

/** @param sourceByFile - where the file of a suite was read, relative to the project. */
export function makeReport(
  suites: readonly VectorSuite[],
  sourceByFile: Readonly<Record<string, string>>,
  runs: EngineRuns,
): VectorReport {
  return {
    suites: suites.map(({ id, file }) => {
      const node = runOf(id, runs.node)
      return {
        id,
        source: sourceByFile[file] ?? file,
        total: node.total,
        runs: { node: engineReport(node), chromium: engineReport(runOf(id, runs.chromium)) },
      }
    }),
  }
}

/** Whether nothing failed, and each engine settled every case of a suite that has some. */
export function isGood({ suites }: VectorReport): boolean {
  return suites.every(({ total, runs }) =>
    Object.values(runs).every(
      ({ passed, failed, excluded }) =>
        total > 0 && failed.length === 0 && passed + excluded.length === total,
    ),
  )
}

/** The report for people: a line per suite and engine, then what failed and what was left out, with reasons. */
export function formatReport(report: VectorReport, runs: EngineRuns): string {
  const lines = report.suites.flatMap((suite) => [
    `${suite.id}  (${suite.source})`,
    ...(['node', 'chromium'] as const).map((engine) => {
      const { passed, failed, excluded } = suite.runs[engine]
      return `  ${engine.padEnd(9)} ${passed} of ${suite.total} passed, ${failed.length} failed, ${excluded.length} excluded`
    }),
  ])
  const details = (['node', 'chromium'] as const).flatMap((engine) =>
    runs[engine].flatMap((run) => [
      ...run.failed.map(({ id, reason }) => `failed    ${engine} ${run.id} ${id}: ${reason}`),
      ...run.excluded.map(({ id, reason }) => `excluded  ${engine} ${run.id} ${id}: ${reason}`),
    ]),
  )
  return [...lines, ...details].join('\n')
}

function runOf(id: string, runs: readonly SuiteRun[]): SuiteRun {
  const run = runs.find((candidate) => candidate.id === id)
  if (!run) throw new TypeError(`The suite ${id} did not run`)
  return run
}

function engineReport({ passed, failed, excluded }: SuiteRun): EngineReport {
  return { passed, failed: failed.map(({ id }) => id), excluded }
}
