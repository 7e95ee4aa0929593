import path from 'node:path'
import { describeHolder, takeClaim } from '../commands/claim.mjs'
import { makeDataDirectory } from '../embedded-postgres/data-directory.ts'
import type { Started } from './session.ts'

/**
 * Makes this process the only one to use a data directory: two would share one database server, and the first to stop
 * would take it away from the other.
 *
 * @param purpose - what it is used for, as "npm start on port 3000".
 * @throws {Error} somebody uses it, or it cannot be used; the message says who or why.
 */
export function claimDataDirectory(dataDirectory: string, purpose: string): Started {
  const claim = takeClaim(path.join(makeDataDirectory(dataDirectory), 'app.json'), purpose)
  if (claim.isHeld) return { stop: claim.release }
  throw new Error(
    `${dataDirectory} is in use by ${describeHolder(claim.holder)}.\n` +
      'Stop that first, or give this one a folder and a port of its own: CLEARTEXT_DATA_DIR=.data-2 PORT=3001 npm start',
  )
}
