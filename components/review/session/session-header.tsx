'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { CrossIcon } from '#components/ui/icons.tsx'
import { Meter } from '#components/ui/meter.tsx'
import { LANGUAGES } from '#domain/shared/language.ts'
import type { Language } from '#domain/shared/language.ts'
import styles from './session.module.css'

const NAMES = {
  ko: { short: '한', full: '한국어' },
  en: { short: 'EN', full: 'English' },
} as const

/** The top line of a sitting: out, how far, and the language. */
export function SessionHeader({
  language,
  onLanguage,
  place,
  children,
}: {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  /** From 1; null where there is nothing to count. */
  readonly place: { readonly position: number; readonly count: number; readonly done: number } | null
  /** More controls of this line. */
  readonly children?: ReactNode
}) {
  const t = useTranslations('review')
  const link = useRef<HTMLAnchorElement>(null)
  const wasFocused = useRef(false)
  // The link that had the focus is gone; the focus goes to the one in its place.
  useEffect(() => {
    if (wasFocused.current) link.current?.focus({ preventScroll: true })
  }, [language])

  function switchTo(event: MouseEvent, each: Language) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    wasFocused.current = document.activeElement === event.currentTarget
    onLanguage(each)
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
        <div className={styles.languages} role="group" aria-label={t('language')}>
          {LANGUAGES.map((each) =>
            each === language ? (
              <span key={each} aria-hidden="true">
                {NAMES[each].short}
              </span>
            ) : (
              <a
                key={each}
                ref={link}
                href={`/${each}/review`}
                lang={each}
                hrefLang={each}
                aria-label={NAMES[each].full}
                // A tap changes words and nothing else: the focus stays in the question.
                onMouseDown={(event) => event.preventDefault()}
                onClick={(event) => switchTo(event, each)}
              >
                {NAMES[each].short}
              </a>
            ),
          )}
        </div>
      </div>
    </header>
  )
}
