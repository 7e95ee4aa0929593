/** Tells whether a process is alive, and whether it is still the same one, whoever owns it. */
import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/**
 * What can be known about a live process from outside.
 *
 * @typedef {object} LiveProcess
 * @property {string} identity differs between two processes that got the same id one after the other
 * @property {string} command the program's name, at most 15 characters on Linux
 * @property {string | undefined} workingDirectory absent where the system does not tell
 */

/**
 * Looks a process up by its id.
 *
 * A process that has ended but was not collected by its parent counts as gone: in containers such remains can stay
 * for good, and they hold nothing.
 *
 * @param {number} pid
 * @returns {LiveProcess | undefined} `undefined`: no such process
 */
export function findLiveProcess(pid) {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
}

/**
 * @param {number} pid
 * @returns {LiveProcess | undefined}
 */
function fromProc(pid) {
  const stat = readOrUndefined(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  if (stat === undefined) return undefined
  // "pid (command) state ppid … starttime": the command may hold spaces and brackets, so count from its end.
  const end = stat.lastIndexOf(')')
  const fields = stat.slice(end + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined
  return {
    identity: `${pid}@${fields[19]}`,
    command: stat.slice(stat.indexOf('(') + 1, end),
    workingDirectory: readOrUndefined(() => readlinkSync(`/proc/${pid}/cwd`)),
  }
}

/**
 * @param {number} pid
 * @returns {LiveProcess | undefined}
 */
function fromPs(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=,comm=', '-p', String(pid)], { encoding: 'utf8' })
  const match = /^(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.+)$/.exec(stdout?.trim() ?? '')
  if (!match || match[1]?.startsWith('Z')) return undefined
  return {
    identity: `${pid}@${match[2]}`,
    command: (match[3] ?? '').split('/').at(-1) ?? '',
    workingDirectory: undefined,
  }
}

/**
 * @template Value
 * @param {() => Value} read
 * @returns {Value | undefined}
 */
function readOrUndefined(read) {
  try {
    return read()
  } catch {
    // The process ended, or belongs to somebody else: either way there is nothing to tell.
    return undefined
  }
}
