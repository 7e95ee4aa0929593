'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { deviceTimeZone, rememberTimeZone } from './time-zone.ts'

/**
 * Has a page drawn anew where the server counted its days in another zone than this device's: a device that has just
 * joined has not answered anything yet, and one that travels has told another zone.
 */
export function DaysOfThisDevice({ assumed }: { readonly assumed: string }) {
  const router = useRouter()
  useEffect(() => {
    if (deviceTimeZone() === assumed) return
    rememberTimeZone()
    // Where cookies are refused the zone stays as assumed, and nothing is asked for a second time.
    router.refresh()
  }, [assumed, router])
  return null
}
