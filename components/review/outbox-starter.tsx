'use client'

import { useEffect } from 'react'
import { isMarkedWaiting } from './outbox/waiting-mark.ts'

/**
 * Delivers what an earlier page or another tab could not. Stands on every page and loads the outbox only where something
 * waits, so that reading costs nothing; it looks again whenever somebody comes back to the page or the network does.
 */
export function OutboxStarter() {
  useEffect(() => {
    function look() {
      if (document.visibilityState !== 'visible' || !isMarkedWaiting()) return
      void import('./outbox/browser-outbox.ts').then(({ browserOutbox }) => browserOutbox().flush())
    }
    look()
    addEventListener('online', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      removeEventListener('online', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return null
}
