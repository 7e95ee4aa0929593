/**
 * The service worker: it keeps the pages and files of one build, so that they open without a network.
 *
 * scripts/service-worker.ts bundles it after each build, with the names of that build's files in place of `BUILD`. A new
 * one waits until the pages of the one before are closed, or the learner asks for it.
 */
import { readLetter } from '../worker-letter.ts'
import type { Build } from './build.ts'
import { buildCache } from './build-cache.ts'
import { planResponse } from './plan-response.ts'
import { respondWithAsset, respondWithPage } from './respond.ts'
import type { WorkerScope } from './worker-scope.ts'

declare const BUILD: Build

const worker = globalThis as unknown as WorkerScope
const cache = buildCache(BUILD, caches)

worker.addEventListener('install', (event) => event.waitUntil(cache.fill()))

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([cache.removeOutdated(), worker.clients.claim()]))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const plan = planResponse(request, worker.location.origin, worker.navigator.languages)
  const responding = { cache, afterwards: (work: Promise<unknown>) => event.waitUntil(work) }
  if (plan.kind === 'asset') event.respondWith(respondWithAsset(request, responding))
  if (plan.kind === 'page') event.respondWith(respondWithPage(request, plan, responding))
})

worker.addEventListener('message', (event) => {
  const letter = readLetter(event.data)
  if (letter?.kind === 'take-over') event.waitUntil(worker.skipWaiting())
  if (letter?.kind === 'keep-page') {
    const kept = cache.fetchPage(letter.path).catch(() => false)
    event.waitUntil(kept.then((isKept) => event.ports[0]?.postMessage(isKept)))
  }
})
