'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

/** Long enough for a page to be read first. */
const LATEST_MS = 5_000

/** Pages that are read for longer than a train stays above ground. */
const LESSON = /^\/[^/]+\/learn\/./

/** Makes the device ready for tunnels once the page itself is done. Stands on every page. */
export function OfflineStarter() {
  const pathname = usePathname()
  useEffect(() => {
    async function start() {
      const { registerWorker, removeWorkers } = await import('./register-worker.ts')
      await (process.env.NODE_ENV === 'production' ? registerWorker() : removeWorkers())
    }
    return whenIdle(() => void start())
  }, [])
  useEffect(() => {
    if (!LESSON.test(pathname)) return
    // Who came by a link inside the app has its text, but not the page that opens when it is loaded again.
    return whenIdle(() => void import('./ask-worker.ts').then(({ askToKeepPage }) => askToKeepPage(pathname)))
  }, [pathname])
  return null
}

/** @returns a function that calls it off. */
function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(task, LATEST_MS)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(task, { timeout: LATEST_MS })
  return () => cancelIdleCallback(handle)
}
