/** Finds a Firefox to test with. Unlike Chromium it is not installed for a test: where there is none, its run is left out. */
import { existsSync } from 'node:fs'

const SYSTEM_BROWSERS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/**
 * The path of a Firefox that is there, or undefined. `FIREFOX_PATH` wins over everything.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  const candidates = [process.env.FIREFOX_PATH, ...SYSTEM_BROWSERS]
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path))
}
