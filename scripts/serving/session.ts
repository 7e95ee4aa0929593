import { setTimeout as delay } from 'node:timers/promises'

/** Something that was started and must be stopped. */
export interface Started {
  readonly stop: () => unknown
}

/** Whoever pressed Ctrl-C does not wait longer than this for anything. */
const END_PATIENCE_MS = 9000

/** What a command has started, to be stopped in the opposite order, once. */
export class Session {
  readonly #started: Promise<Started>[] = []
  #ending: Promise<void> | undefined

  /** True from the moment somebody wants it to end. */
  get isEnding(): boolean {
    return this.#ending !== undefined
  }

  /** Keeps what is being started; it is stopped even if it comes up only while the session ends. */
  start<Thing extends Started>(begin: () => Promise<Thing>): Promise<Thing> {
    const starting = begin()
    this.#started.push(starting)
    return starting
  }

  /** Stops everything, last started first. */
  end(): Promise<void> {
    this.#ending ??= Promise.race([this.#stopAll(), delay(END_PATIENCE_MS, undefined, { ref: false })])
    return this.#ending
  }

  async #stopAll(): Promise<void> {
    for (const starting of this.#started.reverse()) {
      // What failed to start needs no stopping; whoever waits for it hears why.
      const thing = await starting.catch(() => undefined)
      await thing?.stop()
    }
  }
}

/**
 * Runs a command that starts things, until it fails or somebody ends it: Ctrl-C, a signal, or the end of the process that
 * started this one. Then stops everything and ends this process.
 *
 * @param work - throws when there is nothing left to do; the message is shown.
 */
export async function runSession(work: (session: Session) => Promise<void>): Promise<void> {
  const session = new Session()
  const end = () => {
    if (!session.isEnding) process.stdout.write('\n  Stopping.\n')
    void session.end().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  process.on('message', end)
  process.on('disconnect', end)
  // Whoever read what this says may be gone by then, and stopping matters more.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)
  try {
    await work(session)
  } catch (error) {
    // Things fall over while they are being stopped, which is nobody's concern.
    if (session.isEnding) return
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
  await session.end()
  process.exit()
}
