import type { Session } from './session-state.ts'
import { isFinished } from './session-state.ts'

const STORAGE_KEY = 'review-session'

/** The sitting that this tab was in the middle of, if it is still the same day. */
export function readStoredSession(today: number): Session | null {
  try {
    const session = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? 'null') as Session | null
    return session?.today === today && !isFinished(session) ? session : null
  } catch {
    return null // Storage refused, or written by another edition: begin anew.
  }
}

export function storeSession(session: Session): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(session))
  } catch {
    // Storage refused: the sitting lasts as long as the page.
  }
}
