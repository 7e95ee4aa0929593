import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { CACHE_DIRECTORY, installedProgram } from '../commands/project.mjs'
import { lastLines, runProgram } from '../commands/run-program.mjs'
import type { Outcome } from './outcome.ts'
import { readPlaywrightReport, readVitestReport } from './test-reports.ts'
import type { TestCounts } from './test-reports.ts'

type Variables = Readonly<Record<string, string | undefined>>

const SHOWN_LINES = 200

/**
 * Runs projects of vitest.config.ts.
 *
 * @param id - tells reports of several runs apart.
 */
export function runVitest(id: string, projects: readonly string[], env: Variables = {}): Promise<Outcome> {
  const report = reportFile(id)
  const parameters = [
    installedProgram('vitest'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    // Left alone, Vitest keeps one processor free for somebody who works meanwhile.
    '--maxWorkers=100%',
    ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
  ]
  return runTests(parameters, { report, read: readVitestReport, env: { NODE_ENV: 'test', ...env } })
}

/** Runs the journeys of e2e. */
export function runPlaywright(id: string, env: Variables): Promise<Outcome> {
  const report = reportFile(id)
  const parameters = [installedProgram('playwright'), 'test', '--reporter=line,json']
  return runTests(parameters, {
    report,
    read: readPlaywrightReport,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
}

async function runTests(
  parameters: readonly string[],
  { report, read, env }: { report: string; read: (text: string) => TestCounts; env: Variables },
): Promise<Outcome> {
  rmSync(report, { force: true })
  const { status, output } = await runProgram(process.execPath, parameters, {
    env: { ...env, FORCE_COLOR: undefined, NO_COLOR: '1' },
  })
  const counts = existsSync(report)
    ? read(readFileSync(report, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0, unsteady: [] }
  // Whatever the report says, a program that ends with another status than 0 has failed.
  const failed = status === 0 ? counts.failed : Math.max(1, counts.failed)
  return { ...counts, failed, output: failed === 0 ? '' : lastLines(output, SHOWN_LINES) }
}

function reportFile(id: string): string {
  const folder = path.join(CACHE_DIRECTORY, 'reports')
  mkdirSync(folder, { recursive: true })
  return path.join(folder, `${id}.json`)
}
