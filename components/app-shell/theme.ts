/** What the learner chose; without a choice the device decides. */
export type Theme = 'device' | 'light' | 'dark'

const STORAGE_KEY = 'theme'

/**
 * Runs in the head before anything is painted, so that a chosen theme never flashes the other one. It stands in the
 * page as it is, and the content security policy knows it by its hash.
 */
export const APPLY_STORED_THEME = `try{var t=localStorage.getItem('${STORAGE_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`

/** The choice kept on this device. */
export function readTheme(): Theme {
  const applied = document.documentElement.dataset.theme
  return applied === 'light' || applied === 'dark' ? applied : 'device'
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
