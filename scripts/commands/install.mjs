/** Installs what package-lock.json says, unless it is there. Runs before anything is installed: plain Node only. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describeHolder, waitForClaim } from './claim.mjs'
import { isInstalled } from './is-installed.mjs'
import { CACHE_DIRECTORY, PROJECT_DIRECTORY } from './project.mjs'
import { ProgramFailure, requireProgram } from './run-program.mjs'

/**
 * @param {import('./progress.mjs').Progress} progress
 * @throws {ProgramFailure} npm could not install
 */
export async function install(progress) {
  if (isUpToDate()) return
  const release = await waitForClaim(path.join(CACHE_DIRECTORY, 'installing.json'), 'installing', (holder) =>
    progress.say(`Waiting for ${describeHolder(holder)}.`),
  )
  try {
    if (!isUpToDate()) await progress.step('Installing packages', runNpm)
  } finally {
    release()
  }
}

function isUpToDate() {
  const manifest = readJson('package.json')
  const lock = readJson('package-lock.json')
  return isInstalled(manifest, lock, readJson('node_modules/.package-lock.json'))
}

/**
 * No install script runs: nothing here needs one, and so none can do anything. Development packages are needed to build,
 * also where NODE_ENV says production.
 */
async function runNpm() {
  const parameters = ['ci', '--ignore-scripts', '--include=dev', '--include=optional']
  // npm names itself to what it runs; without npm in between, the one in PATH must do.
  const npm = process.env.npm_execpath
  const [program, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  try {
    await requireProgram(program, [...before, ...parameters], {
      env: { NODE_ENV: undefined },
      excerpt: firstErrors,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ProgramFailure(
      `${reason}\n\nThe packages could not be installed. Check the connection to the npm registry and the room on the disk, then try again.`,
      { cause: error },
    )
  }
}

/**
 * npm says what is wrong first, and how to use npm after it.
 *
 * @param {string} output
 */
function firstErrors(output) {
  const errors = output.split('\n').filter((line) => /^npm error ./.test(line))
  return errors.slice(0, 10).join('\n')
}

/**
 * @param {string} name path in the project
 * @returns {any} `undefined` when it is not there
 */
function readJson(name) {
  const file = path.join(PROJECT_DIRECTORY, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
