import type { VectorOutcome, VectorSuite } from './vector-suite.ts'

/** The outcome of one suite in one engine; passed, failed and excluded make up the total. */
export interface SuiteRun {
  readonly id: string
  readonly total: number
  readonly passed: number
  readonly failed: readonly { readonly id: string; readonly reason: string }[]
  readonly excluded: readonly { readonly id: string; readonly reason: string }[]
}

/**
 * Runs suites one after another.
 *
 * @param textByFile - the contents of every suite's file, by the suite's `file`.
 */
export async function runSuites(
  suites: readonly VectorSuite[],
  textByFile: Readonly<Record<string, string>>,
): Promise<SuiteRun[]> {
  const runs: SuiteRun[] = []
  for (const suite of suites) runs.push(await runSuite(suite, textByFile[suite.file] ?? ''))
  return runs
}

async function runSuite(suite: VectorSuite, text: string): Promise<SuiteRun> {
  const cases = suite.load(text)
  const failed: { id: string; reason: string }[] = []
  const excluded: { id: string; reason: string }[] = []
  for (const { id, run } of cases) {
    const outcome = await settle(run)
    if (outcome.status === 'failed') failed.push({ id, reason: outcome.reason })
    if (outcome.status === 'excluded') excluded.push({ id, reason: outcome.reason })
  }
  const passed = cases.length - failed.length - excluded.length
  return { id: suite.id, total: cases.length, passed, failed, excluded }
}

/** An exception in one case is that case's failure; the others still run. */
async function settle(run: () => VectorOutcome | Promise<VectorOutcome>): Promise<VectorOutcome> {
  try {
    return await run()
  } catch (error) {
    return { status: 'failed', reason: String(error) }
  }
}
