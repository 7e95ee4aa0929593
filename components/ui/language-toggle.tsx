'use client'

import type { MouseEvent, RefObject } from 'react'
import { LANGUAGES } from '#domain/shared/language.ts'
import type { Language } from '#domain/shared/language.ts'

const NAMES = {
  ko: { short: '한', full: '한국어' },
  en: { short: 'EN', full: 'English' },
} as const

/** The language in use and a link to the other. A click that asks for a new window stays a plain link. */
export function LanguageToggle({
  language,
  label,
  href,
  link,
  onSwitch,
  staysOutOfFocus = false,
  className = '',
}: {
  readonly language: Language
  readonly label: string
  /** The same page in the other language. */
  readonly href: string
  readonly link: RefObject<HTMLAnchorElement | null>
  readonly onSwitch: (event: MouseEvent<HTMLAnchorElement>) => void
  /** A tap leaves the focus where it is; the keyboard reaches the link all the same. */
  readonly staysOutOfFocus?: boolean
  /** Where it stands. */
  readonly className?: string | undefined
}) {
  function followClick(event: MouseEvent<HTMLAnchorElement>) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onSwitch(event)
  }

  return (
    <div className={`language-toggle ${className}`} role="group" aria-label={label}>
      {LANGUAGES.map((each) =>
        each === language ? (
          <span key={each} aria-hidden="true">
            {NAMES[each].short}
          </span>
        ) : (
          <a
            key={each}
            ref={link}
            href={href}
            lang={each}
            hrefLang={each}
            aria-label={NAMES[each].full}
            onMouseDown={staysOutOfFocus ? (event) => event.preventDefault() : undefined}
            onClick={followClick}
          >
            {NAMES[each].short}
          </a>
        ),
      )}
    </div>
  )
}
