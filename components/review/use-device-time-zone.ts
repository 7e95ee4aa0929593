'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { deviceTimeZone, rememberTimeZone } from './time-zone.ts'

/**
 * The zone whose days count. What the server assumed holds until the page is alive; should the device be elsewhere, the
 * queue is fetched anew.
 */
export function useDeviceTimeZone(assumedByServer: string): string {
  useEffect(rememberTimeZone, [])
  return useSyncExternalStore(subscribeToNothing, deviceTimeZone, () => assumedByServer)
}

/** A device does not tell when it travels. */
function subscribeToNothing() {
  return () => undefined
}
