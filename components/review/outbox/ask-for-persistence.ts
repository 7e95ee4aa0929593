const STORAGE_KEY = 'persistence-asked'

/**
 * Asks the browser, once, not to clear what this device keeps when its disk runs full. Firefox asks the learner; so this
 * comes after there is something to keep.
 *
 * @see https://storage.spec.whatwg.org/#persistence
 */
export async function askForPersistence(): Promise<void> {
  try {
    if (localStorage.getItem(STORAGE_KEY) !== null) return
    localStorage.setItem(STORAGE_KEY, 'yes')
    await navigator.storage?.persist?.()
  } catch {
    // Storage refused: there is nothing to keep then.
  }
}
