/** Asks the page to list its keys; `KeyHelp` listens. */
const EVENT = 'open-key-help'

/** Opens the list of keys, from wherever on the page. */
export function openKeyHelp(): void {
  document.dispatchEvent(new Event(EVENT))
}

/** Calls back when the list of keys is asked for. */
export function onKeyHelp(listen: () => void): () => void {
  document.addEventListener(EVENT, listen)
  return () => document.removeEventListener(EVENT, listen)
}
