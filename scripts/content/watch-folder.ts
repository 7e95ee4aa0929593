import { watch } from 'chokidar'

/** Editors save in several steps; one call for all of them. */
const QUIET_MS = 40

/**
 * Calls back when anything below a folder has changed, and has been quiet for a moment.
 *
 * A file may be written in place or put in the place of another, as editors and git do: Node's own recursive watch loses
 * sight of the second kind on Linux.
 *
 * @returns `ready` settles when no later change can be missed; `close` ends it.
 */
export function watchFolder(
  folder: string,
  onChange: () => void,
): { readonly ready: Promise<void>; readonly close: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, { ignoreInitial: true })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, QUIET_MS)
  })
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    close: () => {
      clearTimeout(timer)
      return watcher.close()
    },
  }
}
