'use client'

import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { JoinByCode } from '#components/devices/join-by-code.tsx'
import { OfferCode } from '#components/devices/offer-code.tsx'
import { becomeGuest, readRecordAnew, sendWaiting } from '#components/review/joined-record.ts'
import type { Language } from '#domain/shared/language.ts'

/** Both ways to join devices, with the outbox of the review behind them. */
export function JoinDevices({ language }: { readonly language: Language }) {
  const router = useRouter()
  const onJoined = useCallback(() => {
    // Pages of before that the router keeps tell of the record of before.
    void readRecordAnew().then(() => router.refresh())
  }, [router])

  return (
    <>
      <OfferCode becomeGuest={becomeGuest} onUsed={onJoined} />
      <JoinByCode language={language} sendWaiting={sendWaiting} onJoined={onJoined} />
    </>
  )
}
