'use client'

import { useEffect, useState } from 'react'
import { workersOf } from './register-worker.ts'
import type { WorkerLetter } from './worker-letter.ts'

/**
 * Says quietly that a newer build is ready, and changes to it when asked. It stands on pages one looks around in, not in
 * the middle of questions; whoever ignores it gets the new build when the app is opened next.
 */
export function NewVersionLine({ text, action }: { readonly text: string; readonly action: string }) {
  const waiting = useWaitingWorker()
  if (!waiting) return null
  return (
    <p className="flex flex-wrap items-center gap-x-3 px-(--gutter) py-2 text-s0 text-ink-2">
      {text}
      <button type="button" className="min-h-11 underline" onClick={() => changeTo(waiting)}>
        {action}
      </button>
    </p>
  )
}

/** The worker of a newer build that has everything and waits; null while this page's build is the newest. */
function useWaitingWorker(): ServiceWorker | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)

  useEffect(() => {
    const workers = workersOf(navigator)
    // Without a worker in charge there is nothing to change from.
    if (!workers?.controller) return
    const stop = new AbortController()
    const { signal } = stop
    void workers.ready.then((registration) => {
      const look = () => !signal.aborted && setWaiting(registration.waiting)
      look()
      registration.addEventListener(
        'updatefound',
        () => registration.installing?.addEventListener('statechange', look, { signal }),
        { signal },
      )
    })
    return () => stop.abort()
  }, [])

  return waiting
}

function changeTo(waiting: ServiceWorker): void {
  const letter: WorkerLetter = { kind: 'take-over' }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage(letter)
}
