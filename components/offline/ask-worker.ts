import { workersOf } from './register-worker.ts'
import type { WorkerLetter } from './worker-letter.ts'

/** A page of a lesson on a slow line. */
const PATIENCE_MS = 30_000

/**
 * Has the worker keep a page.
 *
 * @returns whether the page opens without a network from now on; false where no worker looks after this page.
 */
export async function askToKeepPage(path: string): Promise<boolean> {
  const worker = await controllingWorker()
  if (!worker) return false
  const letter: WorkerLetter = { kind: 'keep-page', path }
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => resolve(false), PATIENCE_MS)
    port1.onmessage = ({ data }) => {
      clearTimeout(timer)
      port1.close()
      resolve(data === true)
    }
    worker.postMessage(letter, [port2])
  })
}

/** @returns whether a worker looks after this page; it had the shell and the files of the build before it began to. */
export async function askForShell(): Promise<boolean> {
  return (await controllingWorker()) !== null
}

/** The worker that would answer if this page were opened again; on a first visit it is still fetching the build. */
async function controllingWorker(): Promise<ServiceWorker | null> {
  const workers = workersOf(navigator)
  if (!workers) return null
  if (workers.controller) return workers.controller
  await Promise.race([
    new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true })),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ])
  return workers.controller
}
