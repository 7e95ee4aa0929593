import type { SuiteRun } from '../../tests/vectors/run-suites.ts'
import type { VectorSuite } from '../../tests/vectors/vector-suite.ts'

/** The outcome of one suite in one engine, as machines read it. */
export interface EngineReport {
  readonly passed: number
  readonly failed: readonly string[]
  readonly excluded: readonly { readonly id: string; readonly reason: string }[]
}

/** Where the suites run. Firefox is used where it is installed. */
export const ENGINES = ['node', 'chromium', 'firefox'] as const
export type Engine = (typeof ENGINES)[number]

/** What every engine has; those that did not run are absent. */
type ByEngine<Value> = Readonly<Record<Exclude<Engine, 'firefox'>, Value> & Partial<Record<'firefox', Value>>>

/** The whole report: passed, failed and excluded of every engine make up the total. */
export interface VectorReport {
  readonly suites: readonly {
    readonly id: string
    readonly source: string
    readonly total: number
    readonly runs: ByEngine<EngineReport>
  }[]
}

/** What the engines found, suite by suite. */
export type EngineRuns = ByEngine<readonly SuiteRun[]>

/** @param sourceByFile - where the file of a suite was read, relative to the project. */
export function makeReport(
  suites: readonly VectorSuite[],
  sourceByFile: Readonly<Record<string, string>>,
  runs: EngineRuns,
): VectorReport {
  return {
    suites: suites.map(({ id, file }) => ({
      id,
      source: sourceByFile[file] ?? file,
      total: runOf(id, runs.node).total,
      runs: {
        node: engineReport(runOf(id, runs.node)),
        chromium: engineReport(runOf(id, runs.chromium)),
        ...(runs.firefox && { firefox: engineReport(runOf(id, runs.firefox)) }),
      },
    })),
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
    ...ENGINES.flatMap((engine) => {
      const run = suite.runs[engine]
      if (!run) return []
      const { passed, failed, excluded } = run
      return `  ${engine.padEnd(9)} ${passed} of ${suite.total} passed, ${failed.length} failed, ${excluded.length} excluded`
    }),
  ])
  const details = ENGINES.flatMap((engine) =>
    (runs[engine] ?? []).flatMap((run) => [
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
