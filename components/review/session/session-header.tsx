'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { CrossIcon } from '#components/ui/icons.tsx'
import { LanguageToggle } from '#components/ui/language-toggle.tsx'
import { Meter } from '#components/ui/meter.tsx'
import { otherLanguage } from '#domain/shared/language.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './session.module.css'

/** The top line of a sitting: out, how far, and the language. */
export function SessionHeader({
  language,
  onLanguage,
  path,
  place,
  children,
}: {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  /** Of the page, below the language. */
  readonly path: string
  /** From 1; null where there is nothing to count. */
  readonly place: { readonly position: number; readonly count: number; readonly done: number } | null
  /** More controls of this line. */
  readonly children?: ReactNode
}) {
  const t = useTranslations('review')
  const other = otherLanguage(language)
  const link = useRef<HTMLAnchorElement>(null)
  const wasFocused = useRef(false)
  // The link that had the focus is gone; the focus goes to the one in its place.
  useEffect(() => {
    if (wasFocused.current) link.current?.focus({ preventScroll: true })
  }, [language])

  function switchLanguage(event: MouseEvent<HTMLAnchorElement>) {
    wasFocused.current = document.activeElement === event.currentTarget
    onLanguage(other)
  }

  return (
    <header className={styles.top}>
      <Link className={`icon-button ${styles.close}`} href={`/${language}`} aria-label={t('close')}>
        <CrossIcon />
      </Link>
      {place && (
        <>
          <span className={styles.meter}>
            <Meter value={place.done} max={place.count} label={t('meter', place)} />
          </span>
          <h1 className={styles.progress}>
            <span className="sr-only">{t('progress', place)}</span>
            <span aria-hidden="true">
              {place.position} / {place.count}
            </span>
          </h1>
        </>
      )}
      <div className={styles.end}>
        {children}
        <LanguageToggle
          language={language}
          label={t('language')}
          href={`/${other}${path}`}
          link={link}
          onSwitch={switchLanguage}
          staysOutOfFocus
          className={styles.languages}
        />
      </div>
    </header>
  )
}
