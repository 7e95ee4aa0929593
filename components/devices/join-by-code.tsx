'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Language } from '#domain/shared/language.ts'
import { CodeForm } from './code-form.tsx'
import { codeInFragment, grouped } from './code-words.ts'
import { joinByCode } from './device-requests.ts'
import type { JoinTrouble } from './device-requests.ts'
import styles from './devices.module.css'

/** How far joining is. Every stage but the first two has a heading of its own that takes the focus. */
type Stage =
  | { readonly kind: 'typing'; readonly trouble: JoinTrouble | null }
  | { readonly kind: 'joining'; readonly code: string }
  | { readonly kind: 'confirming'; readonly code: string }
  | { readonly kind: 'done'; readonly broughtEvents: number }

interface JoinByCodeProps {
  readonly language: Language
  /** Sends what waits on this device, so that it comes along. */
  readonly sendWaiting: () => Promise<void>
  readonly onJoined: () => void
}

/** Joins the record of the device whose code was typed or scanned, never without asking first. */
export function JoinByCode({ language, sendWaiting, onJoined }: JoinByCodeProps) {
  const t = useTranslations('devices.join')
  const [stage, setStage] = useState<Stage>({ kind: 'typing', trouble: null })

  useEffect(() => {
    // Once the page is alive; the server never sees the fragment.
    const frame = requestAnimationFrame(() => {
      const code = codeInFragment(window.location.hash)
      if (code === null) return
      // A code stays neither in the history nor in what one copies from the address bar.
      window.history.replaceState(null, '', window.location.pathname)
      setStage({ kind: 'confirming', code })
    })
    return () => cancelAnimationFrame(frame)
  }, [])

  async function join(code: string) {
    setStage({ kind: 'joining', code })
    await sendWaiting()
    const joined = await joinByCode(code)
    if (!joined.ok) return setStage({ kind: 'typing', trouble: joined.failure })
    onJoined()
    setStage({ kind: 'done', broughtEvents: joined.value.broughtEvents })
  }

  return (
    <section className={styles.part} aria-labelledby="join">
      <h2 id="join">{t('title')}</h2>
      {stage.kind === 'typing' && (
        <CodeForm trouble={stage.trouble} onCode={(code) => setStage({ kind: 'confirming', code })} />
      )}
      {(stage.kind === 'confirming' || stage.kind === 'joining') && (
        <Confirmation
          code={stage.code}
          isJoining={stage.kind === 'joining'}
          onJoin={() => void join(stage.code)}
          onCancel={() => setStage({ kind: 'typing', trouble: null })}
        />
      )}
      {stage.kind === 'done' && <Done broughtEvents={stage.broughtEvents} language={language} />}
    </section>
  )
}

function Confirmation({
  code,
  isJoining,
  onJoin,
  onCancel,
}: {
  readonly code: string
  readonly isJoining: boolean
  readonly onJoin: () => void
  readonly onCancel: () => void
}) {
  const t = useTranslations('devices.join')
  const heading = useFocus()
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('confirmTitle', { code: grouped(code) })}
      </h3>
      <p>{t('confirm')}</p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={onJoin} disabled={isJoining}>
          {t(isJoining ? 'joining' : 'join')}
        </Button>
        <Button onClick={onCancel} disabled={isJoining}>
          {t('cancel')}
        </Button>
      </div>
    </>
  )
}

function Done({ broughtEvents, language }: { readonly broughtEvents: number; readonly language: Language }) {
  const t = useTranslations('devices.join')
  const heading = useFocus()
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('done')}
      </h3>
      <p>{broughtEvents > 0 ? t('brought', { count: broughtEvents }) : t('nothingBrought')}</p>
      <ButtonLink variant="primary" href={`/${language}`}>
        {t('toToday')}
      </ButtonLink>
    </>
  )
}

/** Takes the focus to what has just appeared, so that it is read out. */
function useFocus() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return heading
}
