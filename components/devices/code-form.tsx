'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { readCode } from './code-words.ts'
import type { JoinTrouble } from './device-requests.ts'
import styles from './devices.module.css'

/** Takes a code as people type it, and says what is wrong with what cannot be one. */
export function CodeForm({
  trouble,
  onCode,
}: {
  /** Why the code given last did not work. */
  readonly trouble: JoinTrouble | null
  readonly onCode: (code: string) => void
}) {
  const t = useTranslations('devices.join')
  const [typed, setTyped] = useState('')
  const [isMisshapen, setIsMisshapen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const problem = isMisshapen ? t('shape') : trouble && t(`failed.${trouble}`)

  useEffect(() => {
    if (trouble !== null) input.current?.focus()
  }, [trouble])

  function submit(event: FormEvent) {
    event.preventDefault()
    const code = readCode(typed)
    setIsMisshapen(code === null)
    if (code === null) input.current?.focus()
    else onCode(code)
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.what} id="join-what">
        {t('what')}
      </p>
      <label htmlFor="join-code">{t('label')}</label>
      <input
        ref={input}
        id="join-code"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        aria-describedby={problem === null ? 'join-what' : 'join-problem'}
        aria-invalid={problem !== null}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        lang="en"
        enterKeyHint="next"
      />
      {problem !== null && (
        <p className={styles.trouble} id="join-problem" role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit">{t('check')}</Button>
      </div>
    </form>
  )
}
