'use client'

import { useCallback, useEffect, useState } from 'react'
import { codeState, offerCode } from './device-requests.ts'
import type { BecomeGuest, OfferTrouble } from './device-requests.ts'

/** What became of the code that this device offers. */
export type OfferedCode =
  | { readonly kind: 'none' }
  | { readonly kind: 'making' }
  | { readonly kind: 'open'; readonly code: string; readonly minutesLeft: number }
  | { readonly kind: 'used' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'failed'; readonly trouble: OfferTrouble }

const POLL_MS = 3_000
const MINUTE_MS = 60_000

/**
 * A code from its making to its end. While it is open and somebody looks at the page, the server is asked every few
 * seconds whether it was used.
 */
export function useOfferedCode(
  becomeGuest: BecomeGuest,
  onUsed: () => void,
): { readonly offered: OfferedCode; readonly make: () => void } {
  const [offered, setOffered] = useState<OfferedCode>({ kind: 'none' })
  const [expiresAt, setExpiresAt] = useState(0)
  const isOpen = offered.kind === 'open'

  const look = useCallback(async () => {
    const state = await codeState()
    if (state === 'used') {
      setOffered({ kind: 'used' })
      onUsed()
    }
    if (state === 'expired' || state === 'none') setOffered({ kind: 'expired' })
    if (state === 'open' || state === null) {
      const minutesLeft = minutesUntil(expiresAt)
      setOffered((current) => (current.kind === 'open' ? { ...current, minutesLeft } : current))
    }
  }, [expiresAt, onUsed])

  useEffect(() => {
    if (!isOpen) return
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') void look()
    }
    const timer = setInterval(lookIfSeen, POLL_MS)
    document.addEventListener('visibilitychange', lookIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', lookIfSeen)
    }
  }, [isOpen, look])

  async function make() {
    setOffered({ kind: 'making' })
    const made = await offerCode(becomeGuest)
    if (!made.ok) return setOffered({ kind: 'failed', trouble: made.failure })
    const ends = Date.parse(made.value.expiresAt)
    setExpiresAt(ends)
    setOffered({ kind: 'open', code: made.value.code, minutesLeft: minutesUntil(ends) })
  }

  return { offered, make: () => void make() }
}

/** Whole minutes, as one counts down: 0 in the last. */
function minutesUntil(instant: number): number {
  return Math.max(0, Math.floor((instant - Date.now()) / MINUTE_MS))
}
