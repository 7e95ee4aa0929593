'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { announce } from '#components/ui/announce.ts'
import { Button } from '#components/ui/button.tsx'
import { grouped, joinAddress } from './code-words.ts'
import type { BecomeGuest } from './device-requests.ts'
import styles from './devices.module.css'
import { QrCode } from './qr-code.tsx'
import { useOfferedCode } from './use-offered-code.ts'

/** Offers this device's record to another one. Nothing is made before somebody asks for it. */
export function OfferCode({
  becomeGuest,
  onUsed,
}: {
  readonly becomeGuest: BecomeGuest
  readonly onUsed: () => void
}) {
  const t = useTranslations('devices.offer')
  const { offered, make } = useOfferedCode(becomeGuest, onUsed)
  const hasEnded = offered.kind === 'used' || offered.kind === 'expired'
  const ending = hasEnded ? t(offered.kind) : null

  useEffect(() => {
    if (ending !== null) announce(ending)
  }, [ending])

  return (
    <section className={styles.part} aria-labelledby="offer">
      <h2 id="offer">{t('title')}</h2>
      <p className={styles.what}>{t('what')}</p>
      {offered.kind === 'open' && <OpenCode code={offered.code} minutesLeft={offered.minutesLeft} />}
      {offered.kind === 'failed' && (
        <p className={styles.trouble} role="alert">
          {t(`failed.${offered.trouble}`)}
        </p>
      )}
      {ending !== null && <p className={styles.trouble}>{ending}</p>}
      {offered.kind !== 'open' && (
        <Button
          variant={hasEnded ? 'outlined' : 'primary'}
          onClick={make}
          disabled={offered.kind === 'making'}
        >
          {t(offered.kind === 'making' ? 'making' : hasEnded ? 'again' : 'make')}
        </Button>
      )}
    </section>
  )
}

function OpenCode({ code, minutesLeft }: { readonly code: string; readonly minutesLeft: number }) {
  const t = useTranslations('devices.offer')
  // It appears after a click, so there is a window.
  const [page] = useState(() => window.location.href)

  useEffect(() => {
    announce(`${t('code')} ${grouped(code)}`)
  }, [code, t])

  return (
    <div className={styles.offer}>
      <QrCode text={joinAddress(page, code)} label={t('qr')} />
      <div className={styles.form}>
        <p>{t('scan')}</p>
        <p className={styles.what}>{t('orType')}</p>
        <p className={styles.code} lang="en">
          {grouped(code)}
        </p>
        <p className={styles.what}>
          {minutesLeft > 0 ? t('minutes', { minutes: minutesLeft }) : t('lastMinute')}
        </p>
      </div>
    </div>
  )
}
