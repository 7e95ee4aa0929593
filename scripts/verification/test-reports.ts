import { z } from 'zod'

/** Counts of one run of a test program. */
export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const vitestReportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
})

const playwrightReportSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
})

/**
 * Reads Vitest's report.
 *
 * @param text - what its reporter `json` wrote.
 */
export function readVitestReport(text: string): TestCounts {
  const report = vitestReportSchema.parse(JSON.parse(text))
  // A file that cannot be loaded fails without any of its tests failing.
  const unnamed = report.success || report.numFailedTests > 0 ? 0 : 1
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unnamed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * Reads Playwright's report. A journey that passes only when it is repeated has failed.
 *
 * @param text - what its reporter `json` wrote.
 */
export function readPlaywrightReport(text: string): TestCounts {
  const { stats, errors } = playwrightReportSchema.parse(JSON.parse(text))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}
