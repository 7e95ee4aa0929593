import type { EmbeddedPostgres } from '../embedded-postgres/launch.ts'

/** A server that is started again when it ends while it is needed. */
export interface KeptServer {
  readonly url: string
  /** Resolves with the reason when it cannot be kept running. */
  readonly lost: Promise<Error>
  readonly stop: () => Promise<void>
}

/** A server that does not live longer than this each time is not going to. */
const MOST_RESTARTS = 5

/**
 * Starts a server and keeps it running: somebody may kill it, or the system may, for its memory.
 *
 * @param launch - starts it, or takes over what is running.
 * @throws whatever the first launch throws.
 */
export async function keepServer(
  launch: () => Promise<EmbeddedPostgres>,
  report: (sentence: string) => void,
): Promise<KeptServer> {
  let server = await launch()
  const { url } = server
  let isClosing = false

  async function watch(): Promise<Error> {
    for (let restarts = 0; restarts < MOST_RESTARTS; restarts += 1) {
      await server.ended
      if (isClosing) return new Error('closed')
      report('PostgreSQL has ended unexpectedly; it is being started again.')
      server = await launch()
      if (server.url !== url) return new Error('PostgreSQL came up on another port. Start again.')
    }
    return new Error(
      `PostgreSQL has ended ${MOST_RESTARTS} times; its log is postgres.log in the data directory.`,
    )
  }

  const watching = watch().catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  )
  return {
    url,
    lost: watching,
    stop: async () => {
      isClosing = true
      await server.stop()
      // It may have been on its way up again just now: then the one that came up is stopped too.
      await watching
      await server.stop()
    },
  }
}
