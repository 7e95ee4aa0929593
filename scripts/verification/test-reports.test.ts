import { describe, expect, it } from 'vitest'
import { readPlaywrightReport, readVitestReport } from './test-reports.ts'

const VITEST = { success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 }
const STATS = { expected: 5, unexpected: 0, flaky: 0, skipped: 1 }

describe('readVitestReport', () => {
  it('counts tests that passed and tests that did not run', () => {
    expect(readVitestReport(JSON.stringify(VITEST))).toEqual({ passed: 7, failed: 0, skipped: 3 })
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

describe('readPlaywrightReport', () => {
  it('counts journeys', () => {
    expect(readPlaywrightReport(JSON.stringify({ stats: STATS, errors: [] }))).toEqual({
      passed: 5,
      failed: 0,
      skipped: 1,
    })
  })

  it('counts a journey that passed only when repeated, and a server that did not start, as failures', () => {
    const report = { stats: { ...STATS, unexpected: 1, flaky: 1 }, errors: [{ message: 'no server' }] }
    expect(readPlaywrightReport(JSON.stringify(report)).failed).toBe(3)
  })
})
