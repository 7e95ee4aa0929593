/**
 * `npm run lock`: completes package-lock.json after `npm install` of something new, so that `npm ci` works on every kind
 * of machine. With `--check` it only says what is missing, and fails.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT_DIRECTORY } from './commands/project.mjs'
import { completeLock } from './lock/complete-lock.mjs'

const file = path.join(PROJECT_DIRECTORY, 'package-lock.json')
const { lock, added } = completeLock(JSON.parse(readFileSync(file, 'utf8')))
if (added.length === 0) {
  console.log('package-lock.json names the packages of every kind of machine.')
} else if (process.argv.includes('--check')) {
  console.error(
    `package-lock.json lacks packages for other machines (npm run lock adds them): ${added.join(', ')}`,
  )
  process.exitCode = 1
} else {
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`Added to package-lock.json: ${added.join(', ')}`)
}
