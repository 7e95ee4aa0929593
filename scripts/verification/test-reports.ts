import { z } from 'zod'

/** Counts of one run of a test program. */
export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Titles of tests that passed only at their second attempt; they count as passed. */
  readonly unsteady: readonly string[]
}

const vitestReportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
})

interface PlaywrightSuite {
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly { readonly status: string }[]
  }[]
  readonly suites?: readonly PlaywrightSuite[] | undefined
}

const playwrightSuiteSchema: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
    suites: z.array(playwrightSuiteSchema).optional(),
  }),
)

const playwrightReportSchema = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  suites: z.array(playwrightSuiteSchema),
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
    unsteady: [],
  }
}

/**
 * Reads Playwright's report. Where journeys are repeated at all (playwright.config.ts), one that passes at its second
 * attempt has passed, and is named.
 *
 * @param text - what its reporter `json` wrote.
 */
export function readPlaywrightReport(text: string): TestCounts {
  const { stats, suites, errors } = playwrightReportSchema.parse(JSON.parse(text))
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    unsteady: suites.flatMap(titlesOfUnsteady),
  }
}

function titlesOfUnsteady({ specs, suites = [] }: PlaywrightSuite): readonly string[] {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
  return [...here.map(({ title }) => title), ...suites.flatMap(titlesOfUnsteady)]
}
