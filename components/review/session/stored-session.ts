import type { Session } from './session-state.ts'
import { isFinished } from './session-state.ts'

const STORAGE_PREFIX = 'sitting:'

/**
 * The sitting that this tab was in the middle of, if it is still the same day.
 *
 * @param name - tells sittings of different kinds apart, as `review` and `practice topic kms`.
 */
export function readStoredSession(name: string, today: number): Session | null {
  try {
    const session = JSON.parse(sessionStorage.getItem(STORAGE_PREFIX + name) ?? 'null') as Session | null
    return session?.today === today && !isFinished(session) ? session : null
  } catch {
    return null // Storage refused, or written by another edition: begin anew.
  }
}

/** Drops every sitting of this tab: its cards are not to be asked any more. */
export function forgetSittings(): void {
  try {
    const names = Object.keys(sessionStorage).filter((key) => key.startsWith(STORAGE_PREFIX))
    for (const name of names) sessionStorage.removeItem(name)
  } catch {
    // Storage refused: nothing was kept.
  }
}

export function storeSession(name: string, session: Session): void {
  try {
    sessionStorage.setItem(STORAGE_PREFIX + name, JSON.stringify(session))
  } catch {
    // Storage refused: the sitting lasts as long as the page.
  }
}
