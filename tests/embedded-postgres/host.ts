/**
 * A process that holds an embedded PostgreSQL, as `npm start` does, for tests that end it in every way there is.
 *
 * Arguments: project directory, data directory and, to run as somebody else than root, a user id. Everything it has to
 * say is one JSON value per line.
 */
import { claimDataDirectory } from '../../scripts/serving/claim-data-directory.ts'
import { launchEmbeddedPostgres } from '../../scripts/embedded-postgres/launch.ts'

const [projectDirectory = '', dataDirectory = '', uid] = process.argv.slice(2)
const say = (line: HostLine) => process.stdout.write(`${JSON.stringify(line)}\n`)

/** What the host says, in the order it happens. */
export type HostLine =
  | { readonly kind: 'report'; readonly sentence: string }
  | {
      readonly kind: 'ready'
      readonly url: string
      readonly pid: number
      readonly cluster: string
      readonly isFresh: boolean
    }
  | { readonly kind: 'failed'; readonly message: string }

if (uid !== undefined) {
  process.setgroups?.([])
  process.setgid?.(Number(uid))
  process.setuid?.(Number(uid))
}
try {
  const claim = claimDataDirectory(dataDirectory, 'a test')
  const { url, pid, cluster, isFresh, stop } = await launchEmbeddedPostgres({
    projectDirectory,
    dataDirectory,
    report: (sentence) => say({ kind: 'report', sentence }),
  })
  process.once('SIGTERM', () => {
    void stop().then(() => {
      claim.stop()
      process.exit(0)
    })
  })
  // Ctrl-C in a terminal reaches every process of its group; this one is told to stop by SIGTERM alone.
  process.on('SIGINT', () => undefined)
  setInterval(() => undefined, 60_000)
  say({ kind: 'ready', url, pid, cluster, isFresh })
} catch (error) {
  say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
}
