import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the worker of a build stands, from the project's folder. Written by scripts/service-worker.ts. */
export const SERVICE_WORKER_FILE = '.next/service-worker.js'

/** Replaces a worker that an earlier `npm start` left at this address: it gives everything up and goes. */
const GOODBYE = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(leave()))
async function leave() {
  const ours = (await caches.keys()).filter((name) => name.startsWith('cleartext-'))
  await Promise.all(ours.map((name) => caches.delete(name)))
  await registration.unregister()
}
`

/** The script of the service worker; where pages are not those of a build, one that takes the worker away. */
export function readServiceWorker(projectDirectory: string, isProduction: boolean): string {
  const file = join(projectDirectory, SERVICE_WORKER_FILE)
  return isProduction && existsSync(file) ? readFileSync(file, 'utf8') : GOODBYE
}
