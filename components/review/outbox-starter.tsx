'use client'

import { useEffect } from 'react'
import { isMarkedWaiting } from './outbox/waiting-mark.ts'

/**
 * Delivers what an earlier page could not. Stands on every page and loads the outbox only where something waits, so that
 * reading costs nothing.
 */
export function OutboxStarter() {
  useEffect(() => {
    if (!isMarkedWaiting()) return
    void import('./outbox/browser-outbox.ts').then(({ browserOutbox }) => browserOutbox())
  }, [])
  return null
}
