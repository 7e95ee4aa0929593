/** Runs a program to its end and keeps what it says, to be shown only if it fails. */
import { spawn } from 'node:child_process'
import { PROJECT_DIRECTORY, QUIET_TOOLS } from './project.mjs'

/** A program ended with a status other than 0. The message holds the last of what it said. */
export class ProgramFailure extends Error {
  name = 'ProgramFailure'
}

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] on top of this process's own
 * @property {(output: string) => string} [excerpt] what of its output goes into the failure: by default, the end
 */

/** @typedef {{ status: number, output: string, stdout: string }} RunResult */

/**
 * Runs a program in the project's folder.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>} whatever its status; `output` is both streams in the order they came
 */
export function runProgram(program, parameters, { env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: PROJECT_DIRECTORY,
      env: { ...process.env, ...QUIET_TOOLS, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    // Nothing goes on working for a command that has ended.
    const kill = () => child.kill('SIGKILL')
    process.once('exit', kill)
    let output = ''
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', kill)
      resolve({ status: code ?? 1, output, stdout })
    })
  })
}

/**
 * Runs a program that must succeed.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 * @throws {ProgramFailure} it did not
 */
export async function requireProgram(program, parameters, options = {}) {
  const result = await runProgram(program, parameters, options)
  if (result.status === 0) return result
  const excerpt = options.excerpt ?? ((output) => lastLines(output, 60))
  throw new ProgramFailure(excerpt(result.output))
}

/**
 * The end of a text, and a word about what was left out.
 *
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  const lines = text.trimEnd().split('\n')
  const omitted = lines.length - count
  return omitted <= 0
    ? lines.join('\n')
    : [`(${omitted} lines before this)`, ...lines.slice(-count)].join('\n')
}
