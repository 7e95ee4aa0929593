/** Lets one process at a time have something, and tells the others who has it. */
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findLiveProcess } from './live-process.mjs'
import { createPrivateFile } from './private-file.mjs'

/**
 * Who has it.
 *
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} identity see live-process
 * @property {string} since ISO 8601 time
 * @property {string} purpose what it is doing, as "npm start on port 3000"
 */

/**
 * @typedef {{ isHeld: true, release: () => void } | { isHeld: false, holder: Holder }} Claim
 */

/**
 * Claims what a file stands for, unless a live process has it. A claim ends with its process, however that ends.
 *
 * @param {string} file
 * @param {string} purpose
 * @returns {Claim}
 */
export function takeClaim(file, purpose) {
  const own = { pid: process.pid, identity: ownIdentity(), since: new Date().toISOString(), purpose }
  const text = `${JSON.stringify(own)}\n`
  mkdirSync(path.dirname(file), { recursive: true })
  for (;;) {
    if (createPrivateFile(file, text)) return { isHeld: true, release: () => release(file, text) }
    const found = readText(file)
    const holder = parseHolder(found)
    if (holder && findLiveProcess(holder.pid)?.identity === holder.identity) return { isHeld: false, holder }
    removeIfUnchanged(file, found)
  }
}

/**
 * Claims what a file stands for, and waits for as long as somebody else has it.
 *
 * @param {string} file
 * @param {string} purpose
 * @param {(holder: Holder) => void} onWait called once, before waiting
 * @returns {Promise<() => void>} releases the claim
 */
export async function waitForClaim(file, purpose, onWait) {
  for (let hasTold = false; ; hasTold = true) {
    const claim = takeClaim(file, purpose)
    if (claim.isHeld) return claim.release
    if (!hasTold) onWait(claim.holder)
    await delay(200)
  }
}

/**
 * Says who has it, for a sentence that goes on with what they have.
 *
 * @param {Holder} holder
 */
export function describeHolder({ pid, since, purpose }) {
  return `process ${pid} (${purpose}, since ${since})`
}

function ownIdentity() {
  return findLiveProcess(process.pid)?.identity ?? `${process.pid}@unknown`
}

/**
 * @param {string} file
 * @param {string} text
 */
function release(file, text) {
  if (readText(file) === text) rmSync(file, { force: true })
}

/**
 * Two processes may find the same dead holder: the one that comes second must not remove the first one's new claim. So
 * the file is taken away, looked at, and put back if it is not the one that was found.
 *
 * @param {string} file
 * @param {string | undefined} found
 */
function removeIfUnchanged(file, found) {
  const aside = `${file}.${process.pid}.old`
  try {
    renameSync(file, aside)
  } catch {
    // Somebody else took it away first.
    return
  }
  const taken = readText(aside)
  if (taken !== undefined && taken !== found) createPrivateFile(file, taken)
  rmSync(aside, { force: true })
}

/**
 * @param {string} file
 * @returns {string | undefined}
 */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * @param {string | undefined} text
 * @returns {Holder | undefined} `undefined`: nobody, or a file that was not written by this
 */
function parseHolder(text) {
  try {
    const holder = JSON.parse(text ?? '')
    return typeof holder?.pid === 'number' ? holder : undefined
  } catch {
    return undefined
  }
}
