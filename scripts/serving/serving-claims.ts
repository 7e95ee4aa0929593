import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describeHolder, takeClaim } from '../commands/claim.mjs'
import { CACHE_DIRECTORY } from '../commands/project.mjs'
import type { Started } from './session.ts'

const FOLDER = path.join(CACHE_DIRECTORY, 'serving')

/** Says that this process serves the pages of this checkout. Several may, each on a port and data directory of its own. */
export function claimServing(purpose: string): Started {
  const claim = takeClaim(path.join(FOLDER, `${process.pid}.json`), purpose)
  return { stop: () => claim.isHeld && claim.release() }
}

/**
 * Building replaces the files that a running server reads its pages from.
 *
 * @throws {Error} somebody serves them; the message says who.
 */
export function refuseToReplaceServedPages(): void {
  mkdirSync(FOLDER, { recursive: true })
  for (const name of readdirSync(FOLDER).filter((entry) => entry.endsWith('.json'))) {
    const claim = takeClaim(path.join(FOLDER, name), 'looking')
    if (!claim.isHeld) {
      throw new Error(
        `The pages have changed and must be built anew, but ${describeHolder(claim.holder)} is serving them from this folder.\n` +
          'Stop it first, then start again.',
      )
    }
    claim.release()
  }
}
