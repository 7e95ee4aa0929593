/** The part of a command that runs before anything is installed: installs, then lets the typed part take over. */
import { spawn } from 'node:child_process'
import { install } from './install.mjs'
import { Progress } from './progress.mjs'
import { PROJECT_DIRECTORY, QUIET_TOOLS } from './project.mjs'

const OLDEST_NODE = [20, 19]

/**
 * Runs a command: installs what is missing, then a script of this folder, and ends as that ends.
 *
 * @param {string} script path in the project, as scripts/serve.ts
 * @param {readonly string[]} [parameters] before those that were given to the command
 */
export async function handOver(script, parameters = []) {
  try {
    requireNode()
    await install(new Progress())
    process.exitCode = await run(script, [...parameters, ...process.argv.slice(2)])
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new Error(
    `This is Node ${process.versions.node}; Cleartext needs ${OLDEST_NODE.join('.')} or newer. Get it from https://nodejs.org.`,
  )
}

/**
 * @param {string} script
 * @param {readonly string[]} parameters
 * @returns {Promise<number>} exit status
 */
function run(script, parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', script, ...parameters],
      {
        cwd: PROJECT_DIRECTORY,
        env: { ...process.env, ...QUIET_TOOLS },
        // The channel closes when this process dies, however it dies: the script notices and stops what it started.
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      },
    )
    // Ctrl-C reaches both; a signal to this process alone is passed on. The script takes the first and ignores the rest.
    const end = () => child.connected && child.send('end')
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
    if (process.env.npm_lifecycle_event !== undefined) onParentEnd(end)
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * npm passes a signal on to the shell in between, and the shell dies of it without telling anybody.
 *
 * @param {() => void} tell
 */
function onParentEnd(tell) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    tell()
  }, 500)
  timer.unref()
}
