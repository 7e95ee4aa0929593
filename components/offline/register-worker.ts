/** Where the worker of the build is. */
const WORKER_SCRIPT = '/service-worker.js'

/**
 * Has the browser keep what it takes to open without a network. Nothing fails where it cannot: on plain http, in some
 * private windows, and where somebody asked to save data.
 */
export async function registerWorker(): Promise<void> {
  const workers = workersOf(navigator)
  if (!workers || asksToSaveData(navigator)) return
  await workers.register(WORKER_SCRIPT).catch(() => undefined)
}

/** A worker that served a build from this address must not stand between a developer and the pages of now. */
export async function removeWorkers(): Promise<void> {
  const registrations = await workersOf(navigator)?.getRegistrations()
  await Promise.all((registrations ?? []).map((registration) => registration.unregister()))
}

/** Undefined where pages are not served securely. */
export function workersOf(browser: Navigator): ServiceWorkerContainer | undefined {
  return 'serviceWorker' in browser ? browser.serviceWorker : undefined
}

function asksToSaveData(browser: Navigator): boolean {
  const { connection } = browser as { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData ?? false
}
