const STORAGE_KEY = 'outbox-waiting'

/** Leaves word for the next page whether the outbox holds something, so that it need not open the outbox to find out. */
export function markWaiting(isWaiting: boolean): void {
  try {
    if (isWaiting) localStorage.setItem(STORAGE_KEY, 'yes')
    else localStorage.removeItem(STORAGE_KEY)
  } catch {
    // Storage refused: then nothing outlives this page anyway.
  }
}

/** Whether an earlier page left events to deliver. */
export function isMarkedWaiting(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== null
  } catch {
    return false
  }
}
