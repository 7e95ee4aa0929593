import { describe, expect, it } from 'vitest'
import { readPlaywrightReport, readVitestReport } from './test-reports.ts'

const VITEST = { success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 }
const STATS = { expected: 5, unexpected: 0, flaky: 0, skipped: 1 }

describe('readVitestReport', () => {
  it('counts tests that passed and tests that did not run', () => {
    expect(readVitestReport(JSON.stringify(VITEST))).toEqual({
      passed: 7,
      failed: 0,
      skipped: 3,
      unsteady: [],
    })
  })

  it('counts tests that failed', () => {
    const report = { ...VITEST, success: false, numFailedTests: 4 }
    expect(readVitestReport(JSON.stringify(report)).failed).toBe(4)
  })

  it('counts a failure when a file could not even be loaded', () => {
    expect(readVitestReport(JSON.stringify({ ...VITEST, success: false })).failed).toBe(1)
  })

  it('refuses a report it does not understand, rather than counting nothing', () => {
    expect(() => readVitestReport('{}')).toThrow()
  })
})

const STEADY = { title: 'a reader reads', tests: [{ status: 'expected' }] }
const UNSTEADY = { title: 'a thing moves', tests: [{ status: 'expected' }, { status: 'flaky' }] }

describe('readPlaywrightReport', () => {
  it('counts journeys', () => {
    expect(readPlaywrightReport(JSON.stringify({ stats: STATS, suites: [], errors: [] }))).toEqual({
      passed: 5,
      failed: 0,
      skipped: 1,
      unsteady: [],
    })
  })

  it('counts journeys that failed, and a server that did not start', () => {
    const report = { stats: { ...STATS, unexpected: 1 }, suites: [], errors: [{ message: 'no server' }] }
    expect(readPlaywrightReport(JSON.stringify(report)).failed).toBe(2)
  })

  it('names a journey that passed only at its second attempt, however deep it lies', () => {
    const suites = [{ specs: [STEADY], suites: [{ specs: [UNSTEADY] }] }]
    const counts = readPlaywrightReport(JSON.stringify({ stats: { ...STATS, flaky: 1 }, suites, errors: [] }))
    expect(counts).toMatchObject({ passed: 6, failed: 0, unsteady: ['a thing moves'] })
  })
})
