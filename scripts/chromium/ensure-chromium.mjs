/** Gets a Chromium to test with, where there is none yet. */
import { existsSync } from 'node:fs'
import { installedProgram } from '../commands/project.mjs'
import { lastLines, runProgram } from '../commands/run-program.mjs'
import { findChromium } from './find-chromium.mjs'

/**
 * Installs Chromium unless there is one: Playwright's own build, else Debian's.
 *
 * @returns {Promise<string>} where it is
 * @throws {Error} neither could be installed; the message says what was tried
 */
export async function ensureChromium() {
  const present = findChromium()
  if (present !== undefined) return present
  const attempts = [
    () => runProgram(process.execPath, [installedProgram('playwright'), 'install', 'chromium']),
    ...(isDebianRoot() ? [installDebianChromium] : []),
  ]
  const reasons = []
  for (const attempt of attempts) {
    const { output } = await attempt()
    const installed = findChromium()
    if (installed !== undefined) return installed
    reasons.push(lastLines(output, 8))
  }
  throw new Error(
    `There is no Chromium, and it could not be installed. Install it, or name one in CHROME_PATH.\n${reasons.join('\n')}`,
  )
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

async function installDebianChromium() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['update', '-q'], { env })
  return runProgram('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env })
}
