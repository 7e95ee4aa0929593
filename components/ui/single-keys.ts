const STORAGE_KEY = 'single-keys'

/** What letters give while a Korean keyboard is on. */
const LATIN_BY_HANGUL: Readonly<Record<string, string>> = { ㅓ: 'j', ㅏ: 'k', ㅋ: 'z' }

/**
 * The key to act on, in Latin letters, or nothing where a single key must not act: with a modifier held, while text is
 * composed (Hangul), in a text field, while a dialog is open, after someone else has acted, or where the learner
 * switched single keys off.
 *
 * @see https://www.w3.org/TR/WCAG21/#character-key-shortcuts
 */
export function singleKeyOf(event: KeyboardEvent): string | null {
  const { key, target } = event
  if (event.defaultPrevented || isHeldOrComposed(event) || belongsToTextOrDialog(target)) return null
  // Keys such as Enter are no characters: the switch is not about them.
  if (key.length === 1 && !areSingleKeysOn()) return null
  return LATIN_BY_HANGUL[key] ?? key
}

function isHeldOrComposed(event: KeyboardEvent): boolean {
  const isHeld = event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key !== '?')
  // 229: what browsers that do not know `isComposing` say while an input method has the key.
  return isHeld || event.isComposing || event.keyCode === 229
}

/** Whether single keys act on this device; they do until switched off. */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    return true
  }
}

/** Switches single keys on or off on this device. Where storage is refused they stay on. */
export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, 'off')
  } catch {
    // Private windows may refuse storage: then there is nothing to remember the choice by.
  }
}

function belongsToTextOrDialog(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox'
}
