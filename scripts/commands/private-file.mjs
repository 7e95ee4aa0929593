/** Writes files that nobody but their owner may read, whole or not at all. */
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Writes a file in one step: a reader sees the old text or the new one, also after a power cut in between.
 *
 * @param {string} file
 * @param {string} text
 */
export function writePrivateFile(file, text) {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, text, { mode: 0o600, flush: true })
  renameSync(unfinished, file)
}

/**
 * Writes a file unless it is there, in one step.
 *
 * @param {string} file
 * @param {string} text
 * @returns {boolean} false: somebody was quicker, and their file was left alone
 */
export function createPrivateFile(file, text) {
  const unfinished = `${file}.${process.pid}.new`
  writeFileSync(unfinished, text, { mode: 0o600, flush: true })
  try {
    linkSync(unfinished, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}
