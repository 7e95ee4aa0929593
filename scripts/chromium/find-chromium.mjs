/** Finds a Chromium to test with: the system's own first, else the one Playwright keeps. */
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The path of a Chromium that is there, or undefined. `CHROME_PATH` wins over everything.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const candidates = [process.env.CHROME_PATH, ...SYSTEM_BROWSERS, chromium.executablePath()]
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path))
}

/**
 * The path of a Chromium, for tools that cannot go on without one.
 *
 * @returns {string}
 * @throws {Error} there is none; the message says how to get one.
 */
export function chromiumExecutable() {
  const path = findChromium()
  if (path === undefined) {
    throw new Error(
      'No Chromium found. Install it (`node_modules/.bin/playwright install chromium`) or set CHROME_PATH.',
    )
  }
  return path
}

/**
 * Flags for a browser that only talks to the page under test. As root Chromium's sandbox cannot start.
 *
 * @returns {string[]}
 */
export function chromiumFlags() {
  const isRoot = process.getuid?.() === 0
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}
