import 'server-only'
import { randomUUID } from 'node:crypto'

export const REQUEST_ID_HEADER = 'x-request-id'

/** Long enough to be told apart, short and plain enough for a log line. */
const ACCEPTABLE = /^[A-Za-z0-9_-]{8,64}$/

/**
 * Names a request in answers and log lines.
 *
 * A proxy in front may have named it already; that name is kept if it is harmless, so that its log and ours agree.
 */
export function requestIdOf(headers: Headers): string {
  const given = headers.get(REQUEST_ID_HEADER)
  return given !== null && ACCEPTABLE.test(given) ? given : randomUUID()
}
