/** What the learner chose; without a choice the device decides. */
export type Theme = 'device' | 'light' | 'dark'

const STORAGE_KEY = 'theme'

/**
 * Runs in the head before anything is painted, so that a chosen theme never flashes the other one. It stands in the
 * page as it is, and the content security policy knows it by its hash.
 */
export const APPLY_STORED_THEME = `try{var t=localStorage.getItem('${STORAGE_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`

/** The choice that is in force on this page. */
export function readTheme(): Theme {
  const applied = document.documentElement.dataset.theme
  return applied === 'light' || applied === 'dark' ? applied : 'device'
}

/** Does again what the script in the head did, after React has put a new root element in place. */
export function applyStoredTheme(): void {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    if (stored === 'light' || stored === 'dark') document.documentElement.dataset.theme = stored
  } catch {
    // Private windows may refuse storage: the device decides.
  }
}

/** Applies a choice at once and keeps it on this device; where storage is refused it lasts as long as the page. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'device') localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, theme)
  } catch {
    // Private windows may refuse storage; the page still follows the choice.
  }
}
