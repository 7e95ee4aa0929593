import { defineConfig, devices } from '@playwright/test'
import { chromiumExecutable, chromiumFlags } from './scripts/chromium/find-chromium.mjs'

const PORT = Number(process.env.CLEARTEXT_E2E_PORT ?? 3987)

/** Journeys of people against the product as `npm start` serves it, on a database of its own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A build machine may stall for seconds. What passes only at the second attempt is named at the end of the run.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  // A build machine is slow; a person would wait, too.
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? 'line' : 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    // Recording costs a build machine a fifth of its time: there only the second attempt is recorded.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'Asia/Seoul',
    // Journeys that are about it let it in; for all others it would only fetch every file of the build once more.
    serviceWorkers: 'block',
    launchOptions: { executablePath: chromiumExecutable(), args: chromiumFlags() },
  },
  projects: [
    { name: 'laptop', use: { ...devices['Desktop Chrome'] }, testIgnore: /outage/, grepInvert: /@phone/ },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'] },
      testMatch:
        /(accessibility|diagrams|first-evening|labs-by-touch|review-by-touch|questions|reader|reading|reference)/,
      grepInvert: /@laptop/,
    },
    // Cuts the database off, which every other journey would notice: it comes last and alone.
    {
      name: 'outage',
      use: { ...devices['Desktop Chrome'] },
      testMatch: /outage/,
      dependencies: ['laptop', 'phone'],
    },
  ],
  webServer: {
    command: 'node_modules/.bin/tsx --conditions=react-server e2e/serve.ts',
    env: { PORT: String(PORT) },
    url: `http://127.0.0.1:${PORT}/en`,
    timeout: 10 * 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
  },
})
